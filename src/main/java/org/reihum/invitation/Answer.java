package org.reihum.invitation;

/** What a person has answered. An answer is not a seat. */
public enum Answer {
    OPEN,
    YES,
    MAYBE,
    NO
}
