package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/**
 * Notes at the door who came, from the day of the meeting on; afterwards too, when the paper list is typed in. All acts for
 * one meeting come one after the other, and the same act sent again counts once.
 */
@Component
public class CheckingIn {

    private final Attendances attendances;
    private final MakingEntry makingEntry;
    private final AttendanceBook book;

    CheckingIn(Attendances attendances, MakingEntry makingEntry, AttendanceBook book) {
        this.attendances = attendances;
        this.makingEntry = makingEntry;
        this.book = book;
    }

    /** Somebody of the register, invited or not. Not within a transaction. */
    public CheckedIn person(MeetingId id, PersonId person, CheckIn how, Instant now) {
        return book.note(
                id,
                Act.IN,
                how,
                now,
                () -> attendances
                        .of(id, person)
                        .map(CheckingIn::alreadyIn)
                        .orElseGet(() -> enter(makingEntry.of(id, person, how, now))));
    }

    /** Somebody who is not in the register. Not within a transaction. */
    public CheckedIn walkIn(MeetingId id, Attendee guest, CheckIn how, Instant now) {
        return book.note(id, Act.IN, how, now, () -> enter(makingEntry.ofGuest(id, guest, how)));
    }

    /**
     * Takes back that somebody was there: {@link CheckedIn.In} when it did, {@link CheckedIn.AlreadyIn} when that had been
     * taken back before. Not within a transaction.
     */
    public CheckedIn undo(MeetingId id, long attendance, CheckIn how, Instant now) {
        return book.note(
                id,
                Act.UNDONE,
                how,
                now,
                () -> attendances.deleteByIdAndMeetingId(attendance, id.value()) > 0
                        ? new CheckedIn.In(attendance)
                        : new CheckedIn.AlreadyIn(attendance, null, ""));
    }

    /** What an act entered, for whoever knows its nonce only; empty when it never came. */
    public Optional<Long> entered(MeetingId id, String nonce) {
        return book.entered(id, nonce);
    }

    private CheckedIn enter(Attendance attendance) {
        return new CheckedIn.In(attendances.saveAndFlush(attendance).id());
    }

    private static CheckedIn alreadyIn(Attendance there) {
        return new CheckedIn.AlreadyIn(there.id(), there.checkedInAt().orElse(null), there.checkedInBy());
    }

    static boolean doorIsOpen(MeetingCard meeting, Instant now) {
        LocalDate day = meeting.day();
        return day != null
                && !meeting.cancelled()
                && !now.atZone(meeting.zone()).toLocalDate().isBefore(day);
    }
}
