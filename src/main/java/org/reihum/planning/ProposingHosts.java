package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.reihum.meeting.SeriesId;
import org.reihum.rotation.Impossible;
import org.reihum.rotation.Outcome;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the planner propose hosts and dates, and puts the plan on the drawing board. Changes no meeting. */
@Component
class ProposingHosts {

    /** What came of it. */
    sealed interface Proposal {
        record Proposed(HostPlan plan) implements Proposal {}

        /** No order keeps all rules: what cannot be kept together, and what would have to give. */
        record NotPossible(Impossible why, DrawnRoster drawn) implements Proposal {}
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
        PlanBrief brief = plans.draft(series)
                .map(draft -> PlanBrief.of(draft, request, held))
                .orElseGet(() -> PlanBrief.of(request));
        DrawnRoster drawn = rosters.draw(series, brief, today);
        Outcome outcome = Planner.plan(drawn.roster());
        if (outcome instanceof Impossible impossible) {
            return new Proposal.NotPossible(impossible, drawn);
        }
        Plan plan = (Plan) outcome;
        double percentOff = plan.proof().percentOff(plan.score().total());
        Making making = new Making("PROPOSED", "", plan.proof().optimal(), percentOff);
        return new Proposal.Proposed(plans.save(new HostPlan(
                series,
                request,
                brief.passing(),
                DraftLines.of(drawn, plan, brief),
                DraftLines.smallestKm(plan),
                making,
                who,
                now)));
    }
}
