package org.reihum.feed;

import java.util.List;
import org.reihum.ical.Feeds;
import org.springframework.stereotype.Component;

/** Writes a calendar and reads over what it wrote. */
@Component
class WritingFeed {

    private final Feeds feeds = new Feeds();

    /** @throws IllegalStateException when what was written would break a client */
    FeedText write(FeedDraft draft) {
        byte[] calendar = feeds.feed(draft.head(), draft.events());
        List<String> flaws = FeedCheck.flaws(calendar);
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("a calendar that clients would drop: " + flaws);
        }
        return FeedText.of(calendar, draft.changedAt());
    }
}
