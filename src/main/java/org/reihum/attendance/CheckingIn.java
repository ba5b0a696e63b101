package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes at the door who came, from the day of the meeting on; afterwards too, when the paper list is typed in. */
@Component
class CheckingIn {

    /** What came of it. */
    enum Result {
        IN,
        /** Somebody had noted the person already. */
        ALREADY_IN,
        /** The day of the meeting has not come. */
        NOT_YET,
        /** The meeting does not take place. */
        CANCELLED
    }

    private final Timetable timetable;
    private final Directory directory;
    private final GuestList guestList;
    private final Attendances attendances;

    CheckingIn(Timetable timetable, Directory directory, GuestList guestList, Attendances attendances) {
        this.timetable = timetable;
        this.directory = directory;
        this.guestList = guestList;
        this.attendances = attendances;
    }

    /**
     * Ticks a person of the register. Two helpers who tick the same person at the same moment: the second is refused by
     * the database, see {@link DoorController}.
     */
    @Transactional
    Result tick(MeetingId id, PersonId person, String by, Instant now) {
        MeetingCard meeting = timetable.card(id);
        if (!doorIsOpen(meeting, now)) {
            return refusal(meeting);
        }
        if (attendances.isPresent(id, person)) {
            return Result.ALREADY_IN;
        }
        Attendee self = Attendee.of(directory.card(person, dayOf(meeting, now)));
        Attendee attendee = guestList
                .standsInForNetwork(id, person)
                .map(self::standingInFor)
                .orElse(self);
        attendances.saveAndFlush(new Attendance(id, attendee, isExpected(id, person), checkIn(by, now)));
        return Result.IN;
    }

    /** Adds someone who is not in the register. */
    @Transactional
    Result walkIn(MeetingId id, Attendee guest, String by, Instant now) {
        MeetingCard meeting = timetable.card(id);
        if (!doorIsOpen(meeting, now)) {
            return refusal(meeting);
        }
        attendances.saveAndFlush(new Attendance(id, guest, false, checkIn(by, now)));
        return Result.IN;
    }

    private static Result refusal(MeetingCard meeting) {
        return meeting.cancelled() ? Result.CANCELLED : Result.NOT_YET;
    }

    private boolean isExpected(MeetingId id, PersonId person) {
        return guestList.seatOf(id, person) == Seat.SEATED;
    }

    private static CheckIn checkIn(String by, Instant now) {
        return new CheckIn(CheckInMethod.LIST, now, by, false);
    }

    static boolean doorIsOpen(MeetingCard meeting, Instant now) {
        LocalDate day = meeting.day();
        return day != null
                && !meeting.cancelled()
                && !now.atZone(meeting.zone()).toLocalDate().isBefore(day);
    }

    private static LocalDate dayOf(MeetingCard meeting, Instant now) {
        LocalDate day = meeting.day();
        return day == null ? now.atZone(meeting.zone()).toLocalDate() : day;
    }
}
