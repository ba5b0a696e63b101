package org.reihum.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the day on which something happens next. */
@Component
@Profile("demo")
class NextMeeting {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final AllSeries allSeries;
    private final Timetable timetable;

    NextMeeting(AllSeries allSeries, Timetable timetable) {
        this.allSeries = allSeries;
        this.timetable = timetable;
    }

    /** Nine o'clock on the day of the next meeting of any series; empty when none is ahead. */
    Optional<Instant> morningAfter(Instant now) {
        LocalDate today = now.atZone(DemoClock.ZONE).toLocalDate();
        LocalDate from = morning(today).isAfter(now) ? today : today.plusDays(1);
        return allSeries.findAllByOrderById().stream()
                .flatMap(series -> timetable.next(series.id(), from).stream())
                .map(MeetingCard::day)
                .min(Comparator.naturalOrder())
                .map(NextMeeting::morning);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(DemoClock.ZONE).toInstant();
    }
}
