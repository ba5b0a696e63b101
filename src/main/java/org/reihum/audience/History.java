package org.reihum.audience;

/** What somebody has to do with the meetings of the series so far. */
enum History {
    /** Was present at the latest meeting that is over. */
    CAME_LAST,
    /** Was never present. */
    NEVER_THERE,
    /** Was invited, and has never answered. */
    NEVER_ANSWERED
}
