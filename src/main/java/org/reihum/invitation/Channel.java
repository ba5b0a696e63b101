package org.reihum.invitation;

/** The door through which an answer came. */
public enum Channel {
    LINK,
    CALENDAR,
    DESK,
    /** Taken over from records kept elsewhere. */
    RECORD
}
