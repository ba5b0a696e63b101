package org.reihum.reply;

/** What was done about it. */
public enum Outcome {
    /** An answer was entered. */
    ANSWERED,
    /** It was written back. */
    REPLIED,
    /** A substitute was named. */
    DELEGATED,
    /** The proposed time was declined. */
    DECLINED,
    /** Nothing but to be looked at. */
    SETTLED
}
