package org.reihum.attendance;

/** How an attendance came on the list. */
public enum CheckInMethod {
    /** Ticked on the list at the door. */
    LIST,
    /** Code scanned. */
    QR,
    /** Put right by an organiser after the meeting. */
    AFTERWARDS,
    /** Typed back from a signed sheet. */
    SHEET
}
