package org.reihum.feed;

import java.util.List;
import org.reihum.ical.Feeds;
import org.springframework.stereotype.Component;

/** Writes a calendar and reads over what it wrote. */
@Component
class WritingFeed {

    private final Feeds feeds = new Feeds();

    /** @throws UnfitCalendar when what was written would break a client */
    byte[] write(FeedDraft draft) {
        byte[] calendar = written(draft);
        List<String> flaws = FeedCheck.flaws(calendar);
        if (!flaws.isEmpty()) {
            throw new UnfitCalendar("a calendar that clients would drop: " + flaws);
        }
        return calendar;
    }

    private byte[] written(FeedDraft draft) {
        try {
            return feeds.feed(draft.head(), draft.events());
        } catch (IllegalStateException e) {
            throw new UnfitCalendar(e);
        }
    }
}
