package org.reihum.feed;

/** What somebody gets who asks for a calendar. */
sealed interface Served {

    record Calendar(FeedText text) implements Served {}

    enum Nothing implements Served {
        /** There is none, or the secret is wrong. */
        UNKNOWN,
        /** The secret was right once: switched off, replaced by another, or its owner is gone. */
        GONE
    }
}
