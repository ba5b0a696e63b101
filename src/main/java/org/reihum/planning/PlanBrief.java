package org.reihum.planning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.network.NetworkId;

/**
 * All that the organiser wants of a plan.
 *
 * @param passing members that pass this cycle
 * @param wishes by position, from 1; a position without a wish is free
 * @param held host and day of the lines that are to stay as they are, by position
 */
record PlanBrief(PlanRequest request, Set<NetworkId> passing, Map<Integer, LineWish> wishes, Map<Integer, Held> held) {

    /** Who hosts on which day, whatever else is planned. */
    record Held(NetworkId host, LocalDate day) {}

    static PlanBrief of(PlanRequest request) {
        return new PlanBrief(request, Set.of(), Map.of(), Map.of());
    }

    /** What was wanted of that plan, with those lines held that it holds. */
    static PlanBrief of(HostPlan plan) {
        return new PlanBrief(
                plan.request(),
                plan.passing(),
                plan.lines().stream().collect(Collectors.toMap(HostPlanLine::position, HostPlanLine::wish)),
                plan.lines().stream()
                        .filter(HostPlanLine::pinned)
                        .collect(Collectors.toMap(HostPlanLine::position, line -> new Held(line.host(), line.day()))));
    }

    /** The same wishes, which lines are held included, for another request; whatever stops are put on the board. */
    static PlanBrief ofTaken(HostPlan plan, PlanRequest request) {
        return new PlanBrief(
                request,
                plan.passing(),
                plan.lines().stream()
                        .filter(line -> line.position() <= request.meetings())
                        .collect(Collectors.toMap(HostPlanLine::position, HostPlanLine::wish)),
                Map.of());
    }

    LineWish wish(int position) {
        return wishes.getOrDefault(position, LineWish.NONE);
    }

    /** The same wishes for another request, with those lines of the plan held and no others. */
    static PlanBrief of(HostPlan plan, PlanRequest request, Set<Integer> held) {
        Map<Integer, LineWish> wishes = plan.lines().stream()
                .filter(line -> line.position() <= request.meetings())
                .collect(Collectors.toMap(
                        HostPlanLine::position, line -> line.wish().holding(held.contains(line.position()))));
        Map<Integer, Held> kept = plan.lines().stream()
                .filter(line -> held.contains(line.position()) && line.position() <= request.meetings())
                .collect(Collectors.toMap(HostPlanLine::position, line -> new Held(line.host(), line.day())));
        return new PlanBrief(request, plan.passing(), wishes, kept);
    }
}
