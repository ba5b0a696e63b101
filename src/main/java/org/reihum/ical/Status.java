package org.reihum.ical;

/** Whether a meeting takes place (STATUS, RFC 5545 3.8.1.11). A provisional meeting is {@link #TENTATIVE}. */
public enum Status {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
}
