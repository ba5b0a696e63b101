package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.meeting.Suspensions;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on record of a series: its changes of host, the debts, and the acts that can still be taken back. */
@Component
class LedgerHistory {

    /**
     * A handover as the ledger shows it.
     *
     * @param open whether it can be taken back: it has not been, and none of its meetings has begun
     */
    record HandoverView(Handover handover, List<HandedTurn> turns, boolean open) {}

    private final HostAssignments assignments;
    private final Handovers handovers;
    private final Debts debts;
    private final Timetable timetable;
    private final Mergers mergers;
    private final Suspensions suspensions;

    LedgerHistory(
            HostAssignments assignments,
            Handovers handovers,
            Debts debts,
            Timetable timetable,
            Mergers mergers,
            Suspensions suspensions) {
        this.assignments = assignments;
        this.handovers = handovers;
        this.debts = debts;
        this.timetable = timetable;
        this.mergers = mergers;
        this.suspensions = suspensions;
    }

    List<HostAssignment> entries(SeriesId series) {
        return assignments.of(series);
    }

    List<Merger> mergers(SeriesId series) {
        return mergers.of(series);
    }

    /** Past ones too. */
    List<Suspension> suspensions(SeriesId series) {
        return suspensions.of(series);
    }

    List<Debts.Debt> debts(SeriesId series, LocalDate today) {
        return debts.all(series, today);
    }

    @Transactional(readOnly = true)
    List<HandoverView> handovers(SeriesId series, Instant now) {
        Map<Long, MeetingCard> meetings =
                timetable.of(series).stream().collect(Collectors.toMap(m -> m.id().value(), Function.identity()));
        return handovers.of(series).stream()
                .map(handover -> view(handover, meetings, now))
                .toList();
    }

    private static HandoverView view(Handover handover, Map<Long, MeetingCard> meetings, Instant now) {
        List<HandedTurn> turns = handover.turns();
        boolean ahead = turns.stream()
                .filter(turn -> turn.meetingId() != null)
                .allMatch(turn -> meetings.get(turn.meetingId())
                        .begins()
                        .map(begins -> begins.isAfter(now))
                        .orElse(true));
        return new HandoverView(handover, turns, ahead && !handover.takenBack());
    }

    /** @throws PlanNotFound when there is no such handover */
    @Transactional(readOnly = true)
    SeriesId seriesOf(long handover) {
        return handovers
                .findById(handover)
                .orElseThrow(() -> new PlanNotFound(handover))
                .series();
    }
}
