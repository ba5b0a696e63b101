package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;
import org.reihum.rotation.Entry;
import org.reihum.rotation.Impossible;
import org.reihum.rotation.Outcome;
import org.reihum.rotation.Pin;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the planner propose hosts and dates, and puts the plan on the drawing board. Changes no meeting. */
@Component
class ProposingHosts {

    /** What came of it. */
    sealed interface Proposal {
        record Proposed(HostPlan plan) implements Proposal {}

        /** No order keeps all rules; the reasons say what stands against it. */
        record NotPossible(List<Reason> reasons) implements Proposal {}
    }

    private final Rosters rosters;
    private final HostPlans plans;

    ProposingHosts(Rosters rosters, HostPlans plans) {
        this.rosters = rosters;
        this.plans = plans;
    }

    /** @param held positions of the plan on the drawing board that are to stay as they are */
    @Transactional
    Proposal propose(
            SeriesId series, PlanRequest request, Set<Integer> held, String who, LocalDate today, Instant now) {
        List<Pin> pins = pins(series, held);
        Outcome outcome = Planner.plan(rosters.draw(series, request, pins, today));
        if (outcome instanceof Impossible impossible) {
            return new Proposal.NotPossible(impossible.reasons());
        }
        Plan plan = (Plan) outcome;
        List<HostPlanLine> lines =
                plan.entries().stream().map(entry -> line(entry, held)).toList();
        return new Proposal.Proposed(
                plans.save(new HostPlan(series, request, lines, plan.smallestDistanceKm(), who, now)));
    }

    private List<Pin> pins(SeriesId series, Set<Integer> held) {
        return plans.latest(series).filter(plan -> !plan.released()).stream()
                .flatMap(plan -> plan.lines().stream())
                .filter(line -> held.contains(line.position()))
                .map(line -> new Pin(line.position(), line.host().value(), Optional.of(line.day())))
                .toList();
    }

    private static HostPlanLine line(Entry entry, Set<Integer> held) {
        return new HostPlanLine(
                entry.position(),
                new NetworkId(entry.locationId()),
                entry.day(),
                entry.kmFromPrevious() == Entry.NONE ? null : entry.kmFromPrevious(),
                held.contains(entry.position()),
                entry.reasons().stream().map(PlanReason::of).toList());
    }
}
