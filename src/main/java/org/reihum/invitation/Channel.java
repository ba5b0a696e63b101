package org.reihum.invitation;

/** The door through which an answer came. */
public enum Channel {
    LINK,
    CALENDAR,
    /** The public sign-up form. */
    SIGN_UP,
    TELEPHONE,
    EMAIL,
    LETTER,
    IN_PERSON,
    /** Entered by an organiser of his own accord. */
    DESK,
    /** Taken over from records kept elsewhere. */
    RECORD
}
