package org.reihum.hosting;

import java.time.Instant;
import java.util.Comparator;
import org.reihum.attendance.Attendances;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** How many a host must be able to seat: who has a seat already, at least as many as came last time. */
@Component
class SeatsNeeded {

    private final Timetable timetable;
    private final GuestList guestList;
    private final Attendances attendances;

    SeatsNeeded(Timetable timetable, GuestList guestList, Attendances attendances) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.attendances = attendances;
    }

    /** 0 when nothing is known. */
    int at(MeetingCard meeting, Instant now) {
        GuestList.Counts counts = guestList.counts(meeting.id());
        int cameLast = timetable.of(meeting.seriesId()).stream()
                .filter(other -> !other.cancelled() && other.isOver(now))
                .max(Comparator.comparing(other -> other.begins().orElseThrow()))
                .map(last -> attendances.present(last.id()))
                .orElse(0);
        return Math.max(counts.seatsTaken(), cameLast);
    }
}
