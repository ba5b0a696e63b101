package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;

/** What a report is about. */
sealed interface ReportScope {

    SeriesId series();

    /** One meeting. Its list names people. */
    record OneMeeting(SeriesId series, MeetingId meeting) implements ReportScope {

        @Override
        public List<MeetingCard> meetings(Timetable timetable, Instant now) {
            return List.of(timetable.card(meeting));
        }
    }

    /** The meetings of a series from one day to another, both included. Its list has numbers for people. */
    record Period(SeriesId series, LocalDate from, LocalDate to) implements ReportScope {

        @Override
        public List<MeetingCard> meetings(Timetable timetable, Instant now) {
            return timetable.of(series).stream()
                    .filter(this::holds)
                    .filter(meeting -> meeting.cancelled() || meeting.isOver(now))
                    .toList();
        }

        private boolean holds(MeetingCard meeting) {
            LocalDate day = meeting.day();
            return day != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The meetings to be listed, by number: those held by then, and cancelled ones, which have no figures. */
    List<MeetingCard> meetings(Timetable timetable, Instant now);

    default List<MeetingCard> held(Timetable timetable, Instant now) {
        return meetings(timetable, now).stream()
                .filter(meeting -> !meeting.cancelled())
                .toList();
    }
}
