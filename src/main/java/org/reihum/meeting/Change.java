package org.reihum.meeting;

/**
 * How deep a change of a meeting cuts, the deepest first. Decides what calendars are told (RFC 5546, 2.1.4) and what becomes
 * of answers already given; the README has the whole table.
 */
public enum Change {
    CANCELLED,
    /** Another day or city, online only or no longer so, or begins or ends 30 minutes off: everyone is asked again. */
    MOVED,
    /** Another house in the same city. */
    HOUSE,
    /** A provisional meeting is on. */
    CONFIRMED,
    /** Room, topic, agenda, minutes, also online or no longer so, or another link. */
    DETAILS,
    NONE;

    /** Whether SEQUENCE goes up by one. */
    public boolean countsAsNewVersion() {
        return this != DETAILS && this != NONE;
    }

    /** Whether answers given so far have to be confirmed again. */
    public boolean asksAgain() {
        return this == MOVED;
    }
}
