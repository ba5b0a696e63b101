package org.reihum.nomination;

/** What became of naming somebody. */
enum Nominated {
    KEPT,
    /** The network has named as many as it may. */
    FULL,
    /** As many rows as a link may make, withdrawn ones counted: a link that gets about must not fill the table. */
    TOO_MANY,
    /** Somebody of that name and organisation stands on the network's list. */
    NAMED_ALREADY,
    /** The last day is over, or the meeting does not take place. */
    CLOSED
}
