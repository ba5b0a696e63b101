package org.reihum.attendance;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.AttendanceLists.Standing;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.attendance.CheckedIn.Refused;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One act after the other for each meeting, each once, and none on a closed list but corrections. */
@Component
class AttendanceBook {

    private final AttendanceLists lists;
    private final AttendanceNotes notes;
    private final Timetable timetable;
    private final AttendanceLines current;
    private final AttendanceVersions versions;
    private final TransactionTemplate transaction;

    AttendanceBook(
            AttendanceLists lists,
            AttendanceNotes notes,
            Timetable timetable,
            AttendanceLines current,
            AttendanceVersions versions,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.notes = notes;
        this.timetable = timetable;
        this.current = current;
        this.versions = versions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Not within a transaction: the row that is locked may have to be made first. */
    CheckedIn note(MeetingId meeting, Act act, CheckIn how, Instant now, Supplier<CheckedIn> doing) {
        return alone(meeting, (card, list) -> {
            Optional<Long> before = notes.known(meeting, how.nonce());
            if (before.isPresent()) {
                return new CheckedIn.In(before.get());
            }
            Optional<Refused> refused = refused(card, list, now);
            return refused.isPresent() ? refused.get() : done(meeting, act, how, now, doing.get());
        });
    }

    /** Does something to the list of that meeting while nobody else does. Not within a transaction, as {@link #note}. */
    <T> T alone(MeetingId meeting, BiFunction<MeetingCard, Standing, T> doing) {
        lists.begin(meeting);
        return transaction.execute(status -> {
            MeetingCard card = timetable.card(meeting);
            return doing.apply(card, lists.lock(meeting));
        });
    }

    /** That an act came, for {@link #entered}. Within {@link #alone}. */
    void remember(MeetingId meeting, long attendance, CheckIn how, Instant now) {
        notes.add(meeting, Act.IN, attendance, how, now);
    }

    /** Writes down how the list stands now, as its next version. Within {@link #alone}. */
    int write(MeetingCard meeting, Standing list, String by, @Nullable String reason, Instant now) {
        int version = list.version() + 1;
        versions.write(meeting, new AttendanceVersion(version, now, by, reason), current.of(meeting, now));
        lists.close(meeting.id(), version, by, now);
        return version;
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

    /** What the act of that name entered; empty when it never came, has no name, or found somebody there. */
    Optional<Long> entered(MeetingId meeting, @Nullable String nonce) {
        return notes.entered(meeting, nonce);
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
