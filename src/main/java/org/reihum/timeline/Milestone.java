package org.reihum.timeline;

/** What has to be done for every meeting, in order, with the usual day and who sees to it. */
public enum Milestone {
    DATE_AND_ROOM(-56, Owner.HOST),
    INVITED(-42, Owner.HOST),
    HOTEL(-28, Owner.HOST),
    REMINDED(-21, Owner.SYSTEM),
    /** Registration closes, and reports from the regions are in. */
    DEADLINE(-14, Owner.ALL),
    CATERING(-10, Owner.HOST),
    LAST_DETAILS(-3, Owner.HOST),
    LISTS(-1, Owner.HOST),
    /** Reception and attendance. */
    HELD(0, Owner.HOST),
    /** The round decides who hosts next. */
    NEXT_HOST(0, Owner.ALL),
    THANKS(1, Owner.HOST),
    PRESS(2, Owner.COORDINATION),
    MINUTES(10, Owner.HOST),
    APPROVED(30, Owner.ALL);

    private final int days;
    private final Owner owner;

    Milestone(int days, Owner owner) {
        this.days = days;
        this.owner = owner;
    }

    /** Usual due day, counted from the day of the meeting; before it is negative. */
    int days() {
        return days;
    }

    Owner owner() {
        return owner;
    }
}
