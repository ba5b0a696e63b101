package org.reihum.rotation;

/** Two slots exchange their hosts, or one slot gets another host. Few objects serve a whole search. */
final class Move {

    static final int NONE = -1;

    int slot;
    /** The slot to exchange hosts with, or {@link #NONE}. */
    int other;
    /** Host that leaves the slot. */
    int out;
    /** Host that comes to the slot. */
    int in;
    /** Where it comes from, if it had no slot. */
    int seat;
    /** Of a move that follows another: a later cycle (1), an earlier one (-1); 0 for the first. */
    int direction;

    private int siteHere;
    private int dateHere;
    private int siteThere;
    private int dateThere;

    boolean swaps() {
        return other != NONE;
    }

    /** Carries it out at the cheapest sites and dates, and says what that changes. */
    long make(Season season) {
        siteHere = season.site(slot);
        dateHere = season.date(slot);
        if (other == NONE) {
            long before = season.around(slot);
            season.settle(slot, in);
            return season.around(slot) - before;
        }
        siteThere = season.site(other);
        dateThere = season.date(other);
        long before = season.around(slot, other);
        season.settle(slot, in);
        season.settle(other, out);
        return season.around(slot, other) - before;
    }

    void takeBack(Season season) {
        season.put(slot, siteHere, dateHere);
        if (other != NONE) {
            season.put(other, siteThere, dateThere);
        }
    }

    /** From now on it means the way back. */
    void turnRound() {
        int host = out;
        out = in;
        in = host;
    }
}
