package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.Span;
import org.reihum.ical.Status;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;

/** A meeting as an entry of a calendar: the same UID and words in letters and feeds. */
public final class CalendarEntries {

    private CalendarEntries() {}

    /**
     * @param stamp DTSTAMP: when this version of the text was made, strictly newer in every letter that follows
     * @throws IllegalStateException when the meeting has no day yet
     */
    public static CalendarEvent entry(
            MeetingCard meeting, Locale locale, String description, @Nullable URI url, Instant stamp) {
        return entry(meeting, locale, description, url, stamp, meeting.changedAt());
    }

    /**
     * The same for a calendar that is subscribed to, where nobody is written to: both stamps say when it changed.
     *
     * @param changedAt when anything that it shows was last changed, the meeting itself or the name of its house
     * @throws IllegalStateException when the meeting has no day yet
     */
    public static CalendarEvent feedEntry(
            MeetingCard meeting, Locale locale, String description, URI url, Instant changedAt) {
        return entry(meeting, locale, description, url, changedAt, changedAt);
    }

    private static CalendarEvent entry(
            MeetingCard meeting,
            Locale locale,
            String description,
            @Nullable URI url,
            Instant stamp,
            Instant changedAt) {
        LocalDate day = meeting.day();
        if (day == null) {
            throw new IllegalStateException("a meeting without a day is no calendar entry: " + meeting.id());
        }
        MeetingText text = meeting.text(locale);
        String summary = meeting.cancelled() ? cancelled(locale) + text.title() : text.title();
        return new CalendarEvent(
                meeting.uid(),
                meeting.sequence(),
                stamp,
                changedAt,
                new Span.Timed(day.atTime(meeting.beginsAt()), day.atTime(meeting.endsAt()), meeting.zone()),
                summary,
                description,
                text.whereExactly(),
                status(meeting),
                url);
    }

    private static Status status(MeetingCard meeting) {
        return switch (meeting.state()) {
            case PROVISIONAL -> Status.TENTATIVE;
            case CONFIRMED -> Status.CONFIRMED;
            case CANCELLED -> Status.CANCELLED;
        };
    }

    private static String cancelled(Locale locale) {
        return locale.getLanguage().equals("de") ? "Abgesagt: " : "Cancelled: ";
    }
}
