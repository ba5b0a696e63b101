package org.reihum.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;

/** Which meetings a calendar shows on a day: those that have one, not too long ago, and not too many. */
final class FeedWindow {

    static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    static final int MOST = 2_000;

    /** Subscribers fetch late. */
    private static final int DAYS_KEPT = 90;
    /** Long enough for the slowest to learn that it did not take place. */
    private static final int DAYS_KEPT_CANCELLED = 30;

    private final LocalDate today;

    FeedWindow(Instant now) {
        this.today = today(now);
    }

    /** The day on which calendars change by themselves, for all of them the same. */
    static LocalDate today(Instant now) {
        return now.atZone(HOME).toLocalDate();
    }

    /** In order of day; of too many the last ones are left out. */
    List<MeetingCard> shown(List<MeetingCard> all) {
        return all.stream()
                .filter(meeting -> leaves(meeting).filter(today::isBefore).isPresent())
                .sorted(Comparator.comparing(MeetingCard::day)
                        .thenComparing(MeetingCard::beginsAt)
                        .thenComparing(MeetingCard::uid))
                .limit(MOST)
                .toList();
    }

    private static Optional<LocalDate> leaves(MeetingCard meeting) {
        return Optional.ofNullable(meeting.day())
                .map(day -> day.plusDays(1 + (meeting.cancelled() ? DAYS_KEPT_CANCELLED : DAYS_KEPT)));
    }
}
