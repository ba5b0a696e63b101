package org.reihum.planning;

/** What became of a turn that was assigned to a network. */
public enum AssignmentStatus {
    /** It stands. */
    VALID,
    /** The host dropped out (ausgefallen). */
    DROPPED,
    /** The turn went to another in exchange (getauscht). */
    SWAPPED,
    /** A decision or an organiser gave it to another. */
    REPLACED,
    /** A swap was taken back before the day. */
    TAKEN_BACK
}
