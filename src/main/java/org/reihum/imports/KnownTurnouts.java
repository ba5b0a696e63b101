package org.reihum.imports;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.attendance.Headcounts;
import org.reihum.attendance.HoldingLists;
import org.reihum.attendance.PastAttendance;
import org.reihum.attendance.RecordingAttendance;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Who is on the open lists of meetings that are over, and who is put there. */
@Component
class KnownTurnouts {

    private final Headcounts headcounts;
    private final GuestList guestList;
    private final RecordingAttendance recording;
    private final HoldingLists holding;
    private final Clock clock;

    KnownTurnouts(
            Headcounts headcounts,
            GuestList guestList,
            RecordingAttendance recording,
            HoldingLists holding,
            Clock clock) {
        this.headcounts = headcounts;
        this.guestList = guestList;
        this.recording = recording;
        this.holding = holding;
        this.clock = clock;
    }

    GivenAnswers answers() {
        return new GivenAnswers(guestList::rows);
    }

    /** In the order of the rows; in a few queries for each meeting. */
    List<KnownTurnout> of(List<AttendanceRow> rows) {
        GivenAnswers answers = answers();
        Map<MeetingId, ListedPeople> lists = new HashMap<>();
        rows.forEach(row -> lists.computeIfAbsent(row.meeting().id(), id -> list(row.meeting()))
                .claim(row.who()));
        return rows.stream()
                .map(row -> {
                    MeetingCard meeting = row.meeting();
                    boolean excused = Optional.ofNullable(row.who().person())
                            .filter(person -> answers.isExcused(meeting.id(), person))
                            .isPresent();
                    return new KnownTurnout(
                            lists.getOrDefault(meeting.id(), ListedPeople.NOBODY)
                                    .find(row.who()),
                            excused,
                            meeting.invitedFromHere());
                })
                .toList();
    }

    private ListedPeople list(MeetingCard meeting) {
        return new ListedPeople(headcounts.list(meeting, 0, clock.instant()).lines());
    }

    /** Nobody else changes those lists until the transaction ends. */
    void hold(List<MeetingId> meetings) {
        holding.hold(meetings);
    }

    void record(MeetingId meeting, List<PastAttendance> entries, String who) {
        recording.record(meeting, entries, who, clock.instant());
    }
}
