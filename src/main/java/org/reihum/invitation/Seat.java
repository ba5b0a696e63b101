package org.reihum.invitation;

/** Whether a person has a place in the room. */
public enum Seat {
    NONE,
    SEATED,
    WAITING
}
