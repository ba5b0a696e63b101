package org.reihum.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.invitation.RecordingExpected;
import org.reihum.invitation.SeatsOnRecord;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over who came to a meeting that is over from a list kept elsewhere, and who was expected or excused where nobody was
 * invited from here. Comes one after the other with what is noted at the door. Nobody is written to.
 */
@Component
public class RecordingAttendance {

    private final Timetable timetable;
    private final Attendances attendances;
    private final AttendanceLists lists;
    private final AttendanceNotes notes;
    private final RecordingExpected recordingExpected;
    private final HoldingLists holding;

    RecordingAttendance(
            Timetable timetable,
            Attendances attendances,
            AttendanceLists lists,
            AttendanceNotes notes,
            RecordingExpected recordingExpected,
            HoldingLists holding) {
        this.timetable = timetable;
        this.attendances = attendances;
        this.lists = lists;
        this.notes = notes;
        this.recordingExpected = recordingExpected;
        this.holding = holding;
    }

    /**
     * @param by whose record it is
     * @throws IllegalStateException when the list is closed, or the meeting not over or not held
     */
    @Transactional
    public void record(MeetingId id, List<PastAttendance> entries, String by, Instant now) {
        holding.hold(List.of(id));
        MeetingCard meeting = timetable.card(id);
        if (lists.lock(id).closed() || meeting.cancelled() || !meeting.isOver(now)) {
            throw new IllegalStateException("nothing can be recorded of " + id);
        }
        var how = new CheckIn(CheckInMethod.AFTERWARDS, null, by, false);
        Map<Long, Attendance> known = attendances.findByMeetingIdOrderById(id.value()).stream()
                .collect(Collectors.toMap(Attendance::id, Function.identity()));
        List<AttendanceNotes.Note> done = entries.stream()
                .flatMap(entry -> record(meeting, entry, known, how).stream())
                .toList();
        // whoever counts next does so by SQL
        attendances.flush();
        notes.add(id, done, how, now);
        if (!meeting.invitedFromHere()) {
            recordExpected(id, entries, now);
        }
    }

    /** What was done, if anything. */
    private Optional<AttendanceNotes.Note> record(
            MeetingCard meeting, PastAttendance entry, Map<Long, Attendance> known, CheckIn how) {
        boolean online = entry.turnout() == Turnout.ONLINE || meeting.online().only();
        Long before = entry.instead();
        if (before == null) {
            var came = new CheckIn(how.method(), null, how.by(), entry.signed(), online, null, null);
            return entry.turnout().came()
                    ? Optional.of(new AttendanceNotes.Note(
                            Act.IN,
                            attendances
                                    .save(new Attendance(meeting.id(), entry.who(), came))
                                    .id()))
                    : Optional.empty();
        }
        Attendance entered = Optional.ofNullable(known.get(before))
                .orElseThrow(() -> new IllegalStateException(before + " is not on the list of " + meeting.id()));
        if (entry.turnout().came()) {
            entered.correct(entry.who(), online, entry.signed());
            return Optional.of(new AttendanceNotes.Note(Act.CORRECTED, before));
        }
        attendances.delete(entered);
        return Optional.of(new AttendanceNotes.Note(Act.UNDONE, before));
    }

    private void recordExpected(MeetingId id, List<PastAttendance> entries, Instant now) {
        var seats = new SeatsOnRecord(
                people(entries, PastAttendance::expectedPerson),
                people(entries, PastAttendance::excusedPerson),
                people(entries, PastAttendance::freedPerson),
                people(entries, PastAttendance::personWhoCame));
        if (!seats.isEmpty()) {
            recordingExpected.record(id, seats, now);
        }
    }

    private static Set<PersonId> people(
            List<PastAttendance> entries, Function<PastAttendance, Optional<PersonId>> which) {
        return entries.stream().map(which).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
