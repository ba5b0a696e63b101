package org.reihum.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.FeedHead;
import org.reihum.ical.Feeds;
import org.reihum.invitation.CalendarEntries;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The calendar of a series: its released meetings that have a day, cancelled ones marked, drafts never. */
@Component
class SeriesFeed {

    /** Subscribers fetch late: what is over stays in the feed for a quarter of a year. */
    private static final int DAYS_KEPT = 90;

    private final Timetable timetable;
    private final Letterheads letterheads;
    private final Feeds feeds = new Feeds();

    /** Writing and checking a feed is nine tenths of a request: what was written last is kept with what it says. */
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    private record Written(FeedHead head, List<CalendarEvent> events, FeedText text) {

        boolean says(FeedHead otherHead, List<CalendarEvent> otherEvents) {
            return head.equals(otherHead) && events.equals(otherEvents);
        }
    }

    SeriesFeed(Timetable timetable, Letterheads letterheads) {
        this.timetable = timetable;
        this.letterheads = letterheads;
    }

    /** Same meetings on the same day: same bytes. */
    FeedText of(Series series, Instant now) {
        LocalDate oldest = now.atZone(series.zone()).toLocalDate().minusDays(DAYS_KEPT);
        List<MeetingCard> meetings = timetable.of(series.id()).stream()
                .filter(meeting -> meeting.day() != null && !meeting.day().isBefore(oldest))
                .toList();
        String base = letterheads.current().map(l -> l.baseUrl().toString()).orElse("");
        URI page = URI.create(base + "/series/" + series.slug());
        List<CalendarEvent> events = meetings.stream()
                .map(meeting ->
                        CalendarEntries.entry(meeting, Locale.GERMAN, meeting.topic(), page, meeting.changedAt()))
                .toList();
        URI source = URI.create(base + "/feeds/" + series.slug() + ".ics");
        Instant lastModified = meetings.stream()
                .map(MeetingCard::changedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        FeedHead head = new FeedHead(series.name(), "", source, series.zone());
        return text(series.slug(), head, events, lastModified);
    }

    private FeedText text(String slug, FeedHead head, List<CalendarEvent> events, Instant lastModified) {
        Written last = written.get(slug);
        if (last != null && last.says(head, events)) {
            return last.text();
        }
        FeedText text = new FeedText(feeds.feed(head, events), lastModified);
        written.put(slug, new Written(head, events, text));
        return text;
    }
}
