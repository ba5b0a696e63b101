package org.reihum.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final AttendanceLists lists;
    private final WritingEntries writing;
    private final RecordingExpected recordingExpected;
    private final HoldingLists holding;

    RecordingAttendance(
            Timetable timetable,
            AttendanceLists lists,
            WritingEntries writing,
            RecordingExpected recordingExpected,
            HoldingLists holding) {
        this.timetable = timetable;
        this.lists = lists;
        this.writing = writing;
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
        writing.write(meeting, entries, by, now);
        if (!meeting.invitedFromHere()) {
            recordExpected(id, entries, now);
        }
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
