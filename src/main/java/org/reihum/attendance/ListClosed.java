package org.reihum.attendance;

/** What came of closing a list. */
public enum ListClosed {
    DONE,
    /** Somebody had closed it before. */
    ALREADY,
    /** The meeting is not over, or does not take place. */
    NOT_OVER,
    /** Somebody came in or was taken off since it was shown what closing means. */
    CHANGED_MEANWHILE
}
