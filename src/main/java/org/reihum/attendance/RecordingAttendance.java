package org.reihum.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.attendance.AttendanceNotes.Act;
import org.reihum.invitation.RecordingExpected;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate alone;

    RecordingAttendance(
            Timetable timetable,
            Attendances attendances,
            AttendanceLists lists,
            AttendanceNotes notes,
            RecordingExpected recordingExpected,
            PlatformTransactionManager transactions) {
        this.timetable = timetable;
        this.attendances = attendances;
        this.lists = lists;
        this.notes = notes;
        this.recordingExpected = recordingExpected;
        this.alone = new TransactionTemplate(transactions);
        // what two begin at once fails for one of them, and would take what is recorded with it
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param by whose record it is
     * @throws IllegalStateException when the list is closed, or the meeting not over or not held
     */
    @Transactional
    public void record(MeetingId id, List<PastAttendance> entries, String by, Instant now) {
        alone.executeWithoutResult(status -> lists.begin(id));
        MeetingCard meeting = timetable.card(id);
        if (lists.lock(id).closed() || meeting.cancelled() || !meeting.isOver(now)) {
            throw new IllegalStateException("nothing can be recorded of " + id);
        }
        var how = new CheckIn(CheckInMethod.AFTERWARDS, null, by, false);
        entries.forEach(entry -> record(meeting, entry, how, now));
        if (!meeting.invitedFromHere()) {
            recordExpected(id, entries);
        }
    }

    private void record(MeetingCard meeting, PastAttendance entry, CheckIn how, Instant now) {
        Long before = entry.instead();
        if (before != null) {
            attendances.deleteByIdAndMeetingId(before, meeting.id().value());
            attendances.flush();
            notes.add(meeting.id(), Act.UNDONE, before, how, now);
        }
        if (entry.turnout().came()) {
            boolean online =
                    entry.turnout() == Turnout.ONLINE || meeting.online().only();
            var came = new CheckIn(how.method(), null, how.by(), entry.signed(), online, null, null);
            long saved = attendances
                    .saveAndFlush(new Attendance(meeting.id(), entry.who(), came))
                    .id();
            notes.add(meeting.id(), Act.IN, saved, how, now);
        }
    }

    private void recordExpected(MeetingId id, List<PastAttendance> entries) {
        List<PersonId> expected = entries.stream()
                .map(PastAttendance::expectedPerson)
                .flatMap(Optional::stream)
                .toList();
        List<PersonId> excused = entries.stream()
                .map(PastAttendance::excusedPerson)
                .flatMap(Optional::stream)
                .toList();
        if (!expected.isEmpty() || !excused.isEmpty()) {
            recordingExpected.record(id, expected, excused);
        }
    }
}
