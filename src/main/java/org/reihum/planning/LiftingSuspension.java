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
 * Lets a suspended network take part again before its time. Turns that nobody has taken over are its own again; the turn it
 * was to make up for is forgiven unless another has to host in its place.
 */
@Component
class LiftingSuspension {

    /** @param from the day from which on it takes part again */
    record Order(SeriesId series, NetworkId network, LocalDate from, String reason) {}

    private final Suspensions suspensions;
    private final Timetable timetable;
    private final DraftTurns drafts;
    private final Turnbook turnbook;
    private final OwedTurns owedTurns;

    LiftingSuspension(
            Suspensions suspensions, Timetable timetable, DraftTurns drafts, Turnbook turnbook, OwedTurns owedTurns) {
        this.suspensions = suspensions;
        this.timetable = timetable;
        this.drafts = drafts;
        this.turnbook = turnbook;
        this.owedTurns = owedTurns;
    }

    /** The suspension that runs or is ahead. */
    Optional<Suspension> running(SeriesId series, NetworkId network, LocalDate today) {
        return suspensions.of(series).stream()
                .filter(each -> each.network().equals(network) && each.backOn().isAfter(today))
                .filter(each -> each.firstDay().isBefore(each.backOn()))
                .findFirst();
    }

    /** @return how many turns are its own again; empty when it is not suspended any more, or back before that day anyway */
    @Transactional
    public Optional<Integer> lift(Order order, LocalDate today, String who, Instant now) {
        return running(order.series(), order.network(), today)
                .filter(suspension -> order.from().isBefore(suspension.backOn()))
                .map(suspension -> lift(suspension, order, today, who, now));
    }

    private int lift(Suspension suspension, Order order, LocalDate today, String who, Instant now) {
        List<TurnKey> regained = regained(suspension, order);
        suspension.lift(order.from(), order.reason(), who, now);
        suspensions.save(suspension);
        var note = new LedgerNote(order.reason(), who, now, null);
        regained.forEach(turn -> turnbook.open(order.series(), turn, order.network(), today, note));
        owedTurns.of(order.series()).stream()
                .filter(owed ->
                        owed.network().equals(order.network()) && owed.since().equals(suspension.firstDay()))
                .filter(owed ->
                        owed.number() == null || regained.stream().anyMatch(turn -> turn.number() == owed.number()))
                .forEach(owed -> {
                    owed.takeBack(now);
                    owedTurns.save(owed);
                });
        return regained.size();
    }

    /** Still entered under its name, and on a day on which it is back. */
    private List<TurnKey> regained(Suspension suspension, Order order) {
        Stream<TurnKey> meetings = timetable.of(order.series()).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.hostId().equals(order.network()))
                .filter(meeting -> isRegained(meeting, suspension, order))
                .map(meeting -> new TurnKey(meeting.number(), meeting.id()));
        Stream<TurnKey> drafted = drafts.of(order.series()).stream()
                .filter(turn -> turn.line().host().equals(order.network()))
                .filter(turn -> isRegained(turn.line().day(), suspension, order))
                .map(turn -> new TurnKey(turn.number(), null));
        return Stream.concat(meetings, drafted).toList();
    }

    private static boolean isRegained(MeetingCard meeting, Suspension suspension, Order order) {
        LocalDate day = meeting.day();
        return day != null && isRegained(day, suspension, order);
    }

    private static boolean isRegained(LocalDate day, Suspension suspension, Order order) {
        return suspension.covers(day) && !day.isBefore(order.from());
    }
}
