package org.reihum.attendance;

import java.time.Instant;
import java.util.List;
import org.reihum.attendance.AttendanceLists.Standing;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/**
 * Corrects a closed list (Nacherfassung). What is corrected together makes one new version, with who, when and why; what it
 * said before is kept. All acts for one meeting come one after the other.
 */
@Component
public class Correcting {

    /** As many characters of a reason are kept. */
    public static final int LONGEST_REASON = 500;

    private final Attendances attendances;
    private final MakingEntry makingEntry;
    private final AttendanceBook book;

    Correcting(Attendances attendances, MakingEntry makingEntry, AttendanceBook book) {
        this.attendances = attendances;
        this.makingEntry = makingEntry;
        this.book = book;
    }

    /** Somebody of the register was there after all; {@code how} says who corrects. Not within a transaction. */
    public Corrected person(MeetingId meeting, PersonId person, CheckIn how, String reason, Instant now) {
        return correct(meeting, List.of(new Correction.Came(person, how)), reason, how.by(), now);
    }

    /** Somebody was there who is not in the register; {@code how} says who corrects. Not within a transaction. */
    public Corrected walkIn(MeetingId meeting, Attendee guest, CheckIn how, String reason, Instant now) {
        return correct(meeting, List.of(new Correction.WalkedIn(guest, how)), reason, how.by(), now);
    }

    /**
     * Several at once. Not within a transaction.
     *
     * @param reason in one line, up to {@link #LONGEST_REASON} characters
     * @param by who corrects
     */
    public Corrected correct(MeetingId id, List<Correction> all, String reason, String by, Instant now) {
        if (reason.isBlank()) {
            return Corrected.Refused.NO_REASON;
        }
        return book.alone(
                id,
                (meeting, list) -> list.closed()
                        ? correct(meeting, list, all, reason.strip(), by, now)
                        : Corrected.Refused.NOT_CLOSED);
    }

    private Corrected correct(
            MeetingCard meeting, Standing list, List<Correction> all, String reason, String by, Instant now) {
        List<Correction> changes =
                all.stream().filter(one -> apply(meeting.id(), one, now)).toList();
        return changes.isEmpty()
                ? Corrected.Refused.SAID_ALREADY
                : new Corrected.Done(book.write(meeting, list, by, reason, now), changes);
    }

    /** @return whether it changes anything */
    private boolean apply(MeetingId meeting, Correction one, Instant now) {
        if (one instanceof Correction.Came came) {
            return attendances.of(meeting, came.person()).isEmpty()
                    && enter(meeting, makingEntry.of(meeting, came.person(), came.how(), now), came.how(), now);
        }
        if (one instanceof Correction.WalkedIn guest) {
            return enter(meeting, makingEntry.ofGuest(meeting, guest.guest(), guest.how()), guest.how(), now);
        }
        if (one instanceof Correction.Signed signed) {
            return sign(meeting, signed);
        }
        return one instanceof Correction.WasNotThere gone
                && attendances.deleteByIdAndMeetingId(gone.attendance(), meeting.value()) > 0;
    }

    /** Once, however often it is sent. */
    private boolean enter(MeetingId meeting, Attendance entry, CheckIn how, Instant now) {
        if (book.entered(meeting, how.nonce()).isPresent()) {
            return false;
        }
        book.remember(meeting, attendances.saveAndFlush(entry).id(), how, now);
        return true;
    }

    private boolean sign(MeetingId meeting, Correction.Signed what) {
        return attendances
                .findById(what.attendance())
                .filter(entry -> entry.meeting().equals(meeting) && entry.signed() != what.signed())
                .map(entry -> {
                    entry.correctSigned(what.signed());
                    return true;
                })
                .orElse(false);
    }
}
