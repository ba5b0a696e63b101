package org.reihum.invitation;

/** What a person has answered. An answer is not a seat. */
public enum Answer {
    OPEN,
    YES,
    MAYBE,
    NO,
    /** Takes part through the link, which takes no seat. */
    ONLINE,
    /** A substitute comes instead (RFC 5545, 3.2.12). */
    DELEGATED;

    /** Whether it promises to take part, in the room or online. */
    public boolean comes() {
        return this == YES || this == ONLINE;
    }
}
