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

/** What all calendars have in common: which meetings they show, when each entry changed, and where it is to be read. */
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

    /** How one meeting is shown. */
    interface Entry {

        /**
         * @param page for everybody
         * @param changedAt when the meeting, or the name of anything in it, was last changed
         */
        CalendarEvent of(MeetingCard meeting, URI page, Instant changedAt);
    }

    /**
     * A calendar that says of a meeting what everybody may know.
     *
     * @param about shown in the list of calendars
     */
    FeedDraft of(FeedKey key, String name, String about, List<MeetingCard> meetings, Instant now) {
        return of(key, name, about, meetings, now, this::entry);
    }

    private CalendarEvent entry(MeetingCard meeting, URI page, Instant changedAt) {
        return CalendarEntries.feedEntry(meeting, Locale.GERMAN, words.about(meeting, Locale.GERMAN), page, changedAt);
    }

    FeedDraft of(FeedKey key, String name, String about, List<MeetingCard> meetings, Instant now, Entry entry) {
        List<MeetingCard> shown = new FeedWindow(now).shown(meetings);
        Map<MeetingId, Instant> renamed =
                changes.ofNames(shown.stream().map(MeetingCard::id).toList());
        String base = addresses.base();
        List<CalendarEvent> events = shown.stream()
                .map(meeting -> entry.of(
                        meeting,
                        URI.create(base + "/series/" + meeting.seriesSlug()),
                        later(meeting.changedAt(), renamed.get(meeting.id()))))
                .toList();
        return new FeedDraft(new FeedHead(name, about, addresses.url(key), FeedWindow.HOME), events);
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
