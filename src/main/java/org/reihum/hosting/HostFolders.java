package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.SeatBook;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Puts the folder of a host together. */
@Component
class HostFolders {

    /** A meeting without a day comes after all that have one. */
    private static final Comparator<MeetingCard> BY_DAY = Comparator.comparing(
                    MeetingCard::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(MeetingCard::number);

    private final Timetable timetable;
    private final GuestList guestList;
    private final SeatBook seats;
    private final HandoverNotes notes;

    HostFolders(Timetable timetable, GuestList guestList, SeatBook seats, HandoverNotes notes) {
        this.timetable = timetable;
        this.guestList = guestList;
        this.seats = seats;
        this.notes = notes;
    }

    HostFolder of(MeetingCard meeting, Instant now) {
        List<MeetingCard> held = timetable.of(meeting.seriesId()).stream()
                .filter(other -> !other.cancelled())
                .sorted(BY_DAY)
                .toList();
        Optional<MeetingCard> previous = held.stream()
                .filter(other -> BY_DAY.compare(other, meeting) < 0)
                .reduce((earlier, later) -> later);
        return new HostFolder(
                meeting,
                now.atZone(meeting.zone()).toLocalDate(),
                guestList.counts(meeting.id()),
                seats.of(meeting),
                guestList.rows(meeting.id()),
                held.stream()
                        .filter(other -> BY_DAY.compare(other, meeting) > 0)
                        .findFirst(),
                previous.flatMap(before -> notes.of(before.id())),
                notes.of(meeting.id()));
    }
}
