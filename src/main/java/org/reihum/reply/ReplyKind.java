package org.reihum.reply;

/** Why somebody has to look at what was written. */
public enum ReplyKind {
    /** An answer to a meeting of ours, and nobody knows whose. */
    UNASSIGNED,
    /** An answer that anybody may have sent: the person was asked to confirm it. */
    UNCONFIRMED,
    /** An answer to the meeting as it was before it moved. */
    OUTDATED,
    /** Another time is proposed. */
    COUNTER,
    /** Somebody else is to come. */
    DELEGATION,
    /** The answer was taken, but fewer come along than it says. */
    COMPANIONS,
    /** Words of a person. */
    PROSE,
    /** It may hold an answer, and no program of ours can read it. */
    UNREADABLE;

    /** Whether a calendar program gave the answer that it holds. */
    boolean isOfACalendar() {
        return this != PROSE && this != UNREADABLE;
    }
}
