package org.reihum.nomination;

/** What became of naming somebody. */
enum Nominated {
    KEPT,
    /** The network has named as many as it may. */
    FULL,
    /** Somebody of that name and organisation stands on the network's list. */
    NAMED_ALREADY,
    /** The last day is over, or the meeting does not take place. */
    CLOSED
}
