package org.reihum.attendance;

/** How a person stands to a meeting that has begun. */
public enum AttendanceStanding {
    /** Was expected and came. */
    PRESENT,
    /** Came without a seat, from the waiting list too. */
    WALK_IN,
    /** Took part through the link: counted apart, and not among those who were in the room. */
    ONLINE,
    /** Was expected and took no part. Who gave up the seat before the beginning was not expected. */
    NO_SHOW;

    /** Through the link nobody takes a seat. */
    static AttendanceStanding ofWhoCame(boolean online, boolean expected) {
        if (online) {
            return ONLINE;
        }
        return expected ? PRESENT : WALK_IN;
    }

    /** Was in the room. */
    public boolean present() {
        return this == PRESENT || this == WALK_IN;
    }
}
