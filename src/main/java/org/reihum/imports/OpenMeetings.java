package org.reihum.imports;

import java.time.Clock;
import java.util.List;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The meetings whose lists may still be written. */
@Component
class OpenMeetings {

    private final AllSeries allSeries;
    private final Timetable timetable;
    private final AttendanceVersions versions;
    private final Clock clock;

    OpenMeetings(AllSeries allSeries, Timetable timetable, AttendanceVersions versions, Clock clock) {
        this.allSeries = allSeries;
        this.timetable = timetable;
        this.versions = versions;
        this.clock = clock;
    }

    /** "Die Runde, 2, 11.03.2026, Ulm"; the series only where there are several. */
    String shown(MeetingCard meeting) {
        List<Series> all = allSeries.findAllByOrderById();
        String series = all.stream()
                .filter(one -> all.size() > 1 && one.id().equals(meeting.seriesId()))
                .map(one -> one.name() + ", ")
                .findFirst()
                .orElse("");
        return series + meeting.number() + ", " + (meeting.day() == null ? "" : MeetingRow.shown(meeting.day())) + ", "
                + meeting.city();
    }

    /** Of one reading: each series is asked for once, and each list. */
    MeetingsMeant meant() {
        return new MeetingsMeant(
                allSeries.findAllByOrderById(),
                timetable::of,
                meeting -> versions.closed(meeting.id()),
                clock.instant());
    }

    /** Whether they were all held, and none of their lists is closed. */
    boolean areOpen(List<MeetingId> some) {
        return versions.closedAmong(some).isEmpty()
                && some.stream()
                        .map(timetable::card)
                        .allMatch(card -> !card.cancelled() && card.isOver(clock.instant()));
    }
}
