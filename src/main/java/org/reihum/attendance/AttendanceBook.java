package org.reihum.attendance;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.reihum.attendance.AttendanceLists.Standing;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.attendance.CheckedIn.Refused;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One act after the other for each meeting, each once, and none on a closed list. */
@Component
class AttendanceBook {

    private final AttendanceLists lists;
    private final AttendanceNotes notes;
    private final Timetable timetable;
    private final TransactionTemplate transaction;

    AttendanceBook(
            AttendanceLists lists,
            AttendanceNotes notes,
            Timetable timetable,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.notes = notes;
        this.timetable = timetable;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Not within a transaction: the row that is locked may have to be made first. */
    CheckedIn note(MeetingId meeting, Act act, CheckIn how, Instant now, Supplier<CheckedIn> doing) {
        lists.begin(meeting);
        return transaction.execute(status -> {
            MeetingCard card = timetable.card(meeting);
            Standing list = lists.lock(meeting);
            Optional<Long> before = notes.known(meeting, how.nonce());
            if (before.isPresent()) {
                return new CheckedIn.In(before.get());
            }
            Optional<Refused> refused = refused(card, list, now);
            return refused.isPresent() ? refused.get() : done(meeting, act, how, now, doing.get());
        });
    }

    private CheckedIn done(MeetingId meeting, Act act, CheckIn how, Instant now, CheckedIn done) {
        if (done instanceof CheckedIn.In in) {
            notes.add(meeting, act, in.attendance(), how, now);
        } else if (done instanceof CheckedIn.AlreadyIn there && how.nonce() != null) {
            // it changed nothing, and must not when it is sent again after others have changed something
            notes.add(meeting, Act.IN_VAIN, there.attendance(), how, now);
        }
        return done;
    }

    /** The attendance that the act of that name was about. */
    Optional<Long> entered(MeetingId meeting, String nonce) {
        return notes.known(meeting, nonce);
    }

    private static Optional<Refused> refused(MeetingCard meeting, Standing list, Instant now) {
        if (meeting.cancelled()) {
            return Optional.of(Refused.CANCELLED);
        }
        if (!CheckingIn.doorIsOpen(meeting, now)) {
            return Optional.of(Refused.NOT_YET);
        }
        return list.closed() ? Optional.of(Refused.CLOSED) : Optional.empty();
    }
}
