package org.reihum.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.FeedHead;
import org.reihum.invitation.CalendarEntries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** What the calendars that name no person have in common. */
@Component
class FeedDrafts {

    private final FeedAddresses addresses;
    private final FeedChanges changes;
    private final FeedWords words;

    FeedDrafts(FeedAddresses addresses, FeedChanges changes, FeedWords words) {
        this.addresses = addresses;
        this.changes = changes;
        this.words = words;
    }

    /** @param about shown in the list of calendars */
    FeedDraft of(FeedKey key, String name, String about, List<MeetingCard> meetings, Instant now) {
        FeedWindow window = new FeedWindow(now);
        Map<MeetingId, Instant> renamed = changes.ofNames();
        String base = addresses.base();
        List<CalendarEvent> events = window.shown(meetings).stream()
                .map(meeting -> CalendarEntries.feedEntry(
                        meeting,
                        Locale.GERMAN,
                        words.about(meeting, Locale.GERMAN),
                        URI.create(base + "/series/" + meeting.seriesSlug()),
                        later(meeting.changedAt(), renamed.get(meeting.id()))))
                .toList();
        return new FeedDraft(head(key, name, about), events, changedAt(key, window, meetings, events));
    }

    FeedHead head(FeedKey key, String name, String about) {
        return new FeedHead(name, about, addresses.url(key), FeedWindow.HOME);
    }

    Instant changedAt(FeedKey key, FeedWindow window, List<MeetingCard> meetings, List<CalendarEvent> events) {
        Instant rows = later(changes.last(key.kind()), window.lastDeparture(meetings));
        return events.stream().map(CalendarEvent::lastModified).reduce(rows, FeedDrafts::later);
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
