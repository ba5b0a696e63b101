package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.invitation.Seats;
import org.reihum.meeting.MeetingCard;

/**
 * All that a host needs from the yes to the end of the meeting (Gastgebermappe).
 *
 * @param guests everyone who is invited; only who has a seat is shown
 * @param next the meeting after this one, once there is one
 * @param received what the previous host left; {@code left} is this host's own note for the next
 */
record HostFolder(
        MeetingCard meeting,
        LocalDate today,
        GuestList.Counts counts,
        Seats seats,
        List<GuestList.Row> guests,
        Optional<MeetingCard> next,
        Optional<HandoverNote> received,
        Optional<HandoverNote> left) {

    /** Until the minutes are due; after that the host needs the names no more. */
    private static final int DAYS_WITH_NAMES = 10;

    public List<DueDate> dates() {
        return DueDate.of(meeting, counts.invited(), today);
    }

    /** Who has a seat, by name; none any more once the papers of the meeting are closed. */
    public List<GuestList.Row> expected() {
        LocalDate day = meeting.day();
        if (day == null || today.isAfter(day.plusDays(DAYS_WITH_NAMES))) {
            return List.of();
        }
        return guests.stream().filter(row -> row.seat() == Seat.SEATED).toList();
    }

    /** Seats left; negative when the room has shrunk below what was promised. Empty while the room is open. */
    public OptionalInt free() {
        return seats.left();
    }

    /** From the day of the meeting on. */
    public boolean handsOver() {
        LocalDate day = meeting.day();
        return day != null && !day.isAfter(today);
    }
}
