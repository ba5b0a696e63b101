package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.meeting.Suspensions;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a network sit out for a while: its turns in that time become open, and it goes into the next cycle with one turn
 * owed, however many it misses.
 */
@Component
public class Suspending {

    /** @param backOn first day on which the network takes part again, after {@code from} */
    public record Order(SeriesId series, NetworkId network, LocalDate from, LocalDate backOn, String reason) {}

    private final Suspensions suspensions;
    private final Timetable timetable;
    private final DraftTurns drafts;
    private final Turns turns;
    private final Turnbook turnbook;
    private final OwedTurns owedTurns;

    Suspending(
            Suspensions suspensions,
            Timetable timetable,
            DraftTurns drafts,
            Turns turns,
            Turnbook turnbook,
            OwedTurns owedTurns) {
        this.suspensions = suspensions;
        this.timetable = timetable;
        this.drafts = drafts;
        this.turns = turns;
        this.turnbook = turnbook;
        this.owedTurns = owedTurns;
    }

    /** @return how many turns are open now */
    @Transactional
    public int suspend(Order order, LocalDate today, String who, Instant now) {
        var suspension =
                new Suspension(order.series(), order.network(), order.from(), order.backOn(), order.reason(), who, now);
        List<TurnKey> missed = missed(order, suspension, today);
        boolean served = Optional.ofNullable(turns.of(order.series(), today).get(order.network()))
                .map(Turns.TurnOfNetwork::served)
                .orElse(true);
        var note = new LedgerNote(order.reason(), who, now, null);
        suspensions.save(suspension);
        missed.forEach(
                turn -> turnbook.close(order.series(), turn, order.network(), AssignmentStatus.DROPPED, today, note));
        if (!served || !missed.isEmpty()) {
            Integer number = missed.isEmpty() ? null : missed.get(0).number();
            owedTurns.save(new OwedTurn(order.series(), order.network(), order.from(), number, note));
        }
        return missed.size();
    }

    private List<TurnKey> missed(Order order, Suspension suspension, LocalDate today) {
        Stream<TurnKey> meetings = timetable.of(order.series()).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.hostId().equals(order.network()))
                .filter(meeting -> isMissed(meeting, suspension, today))
                .map(meeting -> new TurnKey(meeting.number(), meeting.id()));
        Stream<TurnKey> drafted = drafts.of(order.series()).stream()
                .filter(turn -> turn.line().host().equals(order.network())
                        && suspension.covers(turn.line().day()))
                .map(turn -> new TurnKey(turn.number(), null));
        return Stream.concat(meetings, drafted).toList();
    }

    private static boolean isMissed(MeetingCard meeting, Suspension suspension, LocalDate today) {
        LocalDate day = meeting.day();
        return day != null && !day.isBefore(today) && suspension.covers(day);
    }
}
