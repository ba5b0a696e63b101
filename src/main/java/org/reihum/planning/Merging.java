package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a network go on in another: its membership ends the day before, its provisional and drafted turns from that day on
 * go to the successor or, when that declines, become open. What was held stays on record as it was.
 */
@Component
class Merging {

    /** @param takesTurn whether the successor takes the turns that the merged one has ahead */
    record Order(
            SeriesId series,
            NetworkId merged,
            NetworkId successor,
            LocalDate onDay,
            boolean takesTurn,
            String reason) {}

    /** A turn that the merged network has ahead. */
    record TurnAhead(TurnRef turn, TurnKey key) {}

    private final Memberships memberships;
    private final Mergers mergers;
    private final Timetable timetable;
    private final DraftTurns drafts;
    private final Turns turns;
    private final Debts debts;
    private final MovingTurn moving;
    private final Turnbook turnbook;
    private final OwedTurns owedTurns;

    Merging(
            Memberships memberships,
            Mergers mergers,
            Timetable timetable,
            DraftTurns drafts,
            Turns turns,
            Debts debts,
            MovingTurn moving,
            Turnbook turnbook,
            OwedTurns owedTurns) {
        this.memberships = memberships;
        this.mergers = mergers;
        this.timetable = timetable;
        this.drafts = drafts;
        this.turns = turns;
        this.debts = debts;
        this.moving = moving;
        this.turnbook = turnbook;
        this.owedTurns = owedTurns;
    }

    /** @return how many turns went to the successor, or became open */
    @Transactional
    public int merge(Order order, LocalDate today, String who, Instant now) {
        var note = new LedgerNote(order.reason(), who, now, null);
        boolean owes = hasTurnLeft(order, today);
        List<TurnAhead> ahead = ahead(order);
        mergers.save(
                new Merger(order.series(), order.merged(), order.successor(), order.onDay(), order.takesTurn(), note));
        memberships.end(order.series(), order.merged(), order.onDay());
        memberships.join(order.series(), order.successor(), order.onDay());
        for (TurnAhead turn : ahead) {
            turnbook.close(order.series(), turn.key(), order.merged(), AssignmentStatus.DROPPED, today, note);
            if (order.takesTurn()) {
                pass(turn, order, today, note);
            }
        }
        if (order.takesTurn() && ahead.isEmpty() && owes) {
            owedTurns.save(new OwedTurn(order.series(), order.successor(), order.onDay(), null, note));
        }
        return ahead.size();
    }

    private void pass(TurnAhead turn, Order order, LocalDate today, LedgerNote note) {
        moving.move(
                        order.series(),
                        turn.turn(),
                        order.merged(),
                        moving.atHome(order.successor()),
                        note.reason(),
                        note.who(),
                        note.at())
                .orElseThrow(() -> new IllegalStateException("a turn ahead that cannot be moved: " + turn.key()));
        turnbook.open(order.series(), turn.key(), order.successor(), today, note);
    }

    /** Not served in the running cycle and not on the calendar, or owed from earlier. */
    private boolean hasTurnLeft(Order order, LocalDate today) {
        Map<NetworkId, Integer> owed = debts.of(order.series());
        Optional<Turns.TurnOfNetwork> turn =
                Optional.ofNullable(turns.of(order.series(), today).get(order.merged()));
        return owed.containsKey(order.merged())
                || turn.filter(each -> !each.served() && each.next().isEmpty()).isPresent();
    }

    private List<TurnAhead> ahead(Order order) {
        Stream<TurnAhead> meetings = timetable.of(order.series()).stream()
                .filter(meeting -> meeting.state() == MeetingState.PROVISIONAL
                        && meeting.hostId().equals(order.merged()))
                .filter(meeting -> isAhead(meeting, order))
                .map(meeting -> new TurnAhead(TurnRef.of(meeting.id()), new TurnKey(meeting.number(), meeting.id())));
        Stream<TurnAhead> drafted = drafts.of(order.series()).stream()
                .filter(turn -> turn.line().host().equals(order.merged())
                        && !turn.line().day().isBefore(order.onDay()))
                .map(turn -> new TurnAhead(TurnRef.of(turn), new TurnKey(turn.number(), null)));
        return Stream.concat(meetings, drafted).toList();
    }

    private static boolean isAhead(MeetingCard meeting, Order order) {
        LocalDate day = meeting.day();
        return day == null || !day.isBefore(order.onDay());
    }
}
