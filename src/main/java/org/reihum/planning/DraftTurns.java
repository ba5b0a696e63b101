package org.reihum.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.rotation.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turns on the drawing board that are no meetings yet, by the numbers they would get. */
@Component
class DraftTurns {

    /** A line of the draft and the number its meeting would have. */
    record DraftTurn(HostPlan plan, HostPlanLine line, int number) {}

    private final HostPlans plans;
    private final Timetable timetable;
    private final Places places;

    DraftTurns(HostPlans plans, Timetable timetable, Places places) {
        this.plans = plans;
        this.timetable = timetable;
        this.places = places;
    }

    @Transactional(readOnly = true)
    List<DraftTurn> of(SeriesId series) {
        return plans.latest(series).filter(plan -> !plan.released()).stream()
                .flatMap(plan -> turns(plan, timetable.of(series)))
                .toList();
    }

    /** A line that plans a released meeting anew keeps the number of that meeting; the others come after the last. */
    private static Stream<DraftTurn> turns(HostPlan plan, List<MeetingCard> meetings) {
        Map<MeetingId, Integer> numbers =
                meetings.stream().collect(Collectors.toMap(MeetingCard::id, MeetingCard::number));
        int last = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int anew = (int)
                plan.lines().stream().filter(line -> line.meeting().isPresent()).count();
        return plan.lines().stream()
                .map(line -> new DraftTurn(
                        plan, line, line.meeting().map(numbers::get).orElse(last + line.position() - anew)));
    }

    /**
     * Gives a line to another host, and measures its ways anew.
     *
     * @return the turn; empty when the plan is released or overtaken, or the line is another's by now
     */
    Optional<DraftTurn> pass(SeriesId series, long planId, int position, NetworkId from, NetworkId to) {
        Optional<HostPlan> found = plans.findLocked(planId)
                .filter(plan -> !plan.released() && plan.series().equals(series))
                .filter(plan -> plans.latest(series).map(HostPlan::id).equals(Optional.of(planId)));
        Optional<HostPlanLine> mine = found.stream()
                .flatMap(plan -> plan.lines().stream())
                .filter(line -> line.position() == position && line.host().equals(from))
                .findFirst();
        return mine.map(line -> {
            HostPlan plan = found.orElseThrow();
            line.passTo(to, null, List.of());
            measure(plan, position);
            plans.save(plan);
            return turns(plan, timetable.of(series))
                    .filter(turn -> turn.line() == line)
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** What a turn is by now: a line that was released is a meeting; one of a draft that was replaced is nothing. */
    Optional<TurnRef> current(TurnRef turn) {
        if (!(turn instanceof TurnRef.OfDraft draft)) {
            return Optional.of(turn);
        }
        Optional<HostPlan> plan = plans.findById(draft.plan());
        Optional<TurnRef> released = plan.stream()
                .flatMap(made -> made.lines().stream())
                .filter(line -> line.position() == draft.position())
                .flatMap(line -> line.meeting().stream())
                .map(TurnRef::of)
                .findFirst();
        boolean drafted = plan.filter(made -> plans.latest(made.series())
                        .filter(latest -> latest.id() == made.id() && !latest.released())
                        .isPresent())
                .isPresent();
        return released.or(() -> drafted ? Optional.of(turn) : Optional.empty());
    }

    private void measure(HostPlan plan, int position) {
        plan.lines().stream()
                .filter(line -> line.position() == position || line.position() == position + 1)
                .forEach(line -> wayTo(line, plan));
        plan.measured(plan.lines().stream()
                .map(HostPlanLine::kmBefore)
                .flatMapToInt(OptionalInt::stream)
                .min()
                .orElse(0));
    }

    private void wayTo(HostPlanLine line, HostPlan plan) {
        Place from = seatBefore(line, plan);
        Optional<Place> to = places.of(line.host()).stream().findFirst();
        if (from == null || to.isEmpty()) {
            line.comesAfter(null, List.of());
            return;
        }
        int km = TravelTime.between(from, to.get()).km();
        line.comesAfter(km, List.of(new PlanReason(Code.DISTANCE.name(), km + "\t" + from.name())));
    }

    private @Nullable Place seatBefore(HostPlanLine line, HostPlan plan) {
        Optional<NetworkId> host = line.position() > 1
                ? plan.lines().stream()
                        .filter(other -> other.position() == line.position() - 1)
                        .map(HostPlanLine::host)
                        .findFirst()
                : timetable.of(plan.series()).stream()
                        .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                        .max(Comparator.comparing(MeetingCard::day))
                        .map(MeetingCard::hostId);
        return host.stream()
                .flatMap(network -> places.of(network).stream())
                .findFirst()
                .orElse(null);
    }
}
