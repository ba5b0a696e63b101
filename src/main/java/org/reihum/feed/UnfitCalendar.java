package org.reihum.feed;

/** A calendar came out such that clients would drop it: a fault of ours, the rows it was made from could be read. */
class UnfitCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitCalendar(String flaws) {
        super(flaws);
    }

    UnfitCalendar(IllegalStateException cause) {
        super("a calendar cannot be written", cause);
    }
}
