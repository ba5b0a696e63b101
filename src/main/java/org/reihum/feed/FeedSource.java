package org.reihum.feed;

import java.time.Instant;
import java.util.Optional;

/** Where the calendars of one kind come from. */
interface FeedSource {

    FeedKind kind();

    /** Same rows on the same day, same draft; empty when there is no such calendar. */
    Optional<FeedDraft> draft(FeedKey key, Instant now);
}
