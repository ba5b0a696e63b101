package org.reihum.attendance;

/** How somebody stood to a meeting that is over, as a list kept elsewhere says it. */
public enum Turnout {
    IN_THE_ROOM,
    ONLINE,
    /** Gave up the seat, and said so. */
    EXCUSED,
    /** Was expected and took no part. */
    MISSING,
    /** Was not there, and nobody says that it was expected. */
    NOT_THERE;

    public boolean came() {
        return this == IN_THE_ROOM || this == ONLINE;
    }
}
