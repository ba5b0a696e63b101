package org.reihum.attendance;

/** How an attendance came on the list. */
public enum CheckInMethod {
    /** Ticked on the list at the door. */
    LIST,
    /** Code scanned. */
    QR,
    /** Typed in after the meeting, from paper. */
    AFTERWARDS
}
