package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.rotation.Judgement;
import org.reihum.rotation.Judgement.Breach;
import org.reihum.rotation.Planner;
import org.springframework.stereotype.Component;

/** What the planner's rules say of a draft as it lies on the board today. */
@Component
class JudgingDraft {

    private final Rosters rosters;

    JudgingDraft(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Empty where a host of the draft is no longer a member, or meetings were added since. */
    Optional<Judgement> of(HostPlan plan, LocalDate today) {
        DrawnRoster drawn = rosters.draw(plan.series(), PlanBrief.of(plan), today);
        DraftInHand draft = new DraftInHand(plan, drawn);
        return draft.complete() ? Optional.of(Planner.judge(drawn.roster(), draft.stops())) : Optional.empty();
    }

    /** The rules that speak against each line, by position from 1. */
    static Map<Integer, List<Breach>> byLine(Judgement judgement) {
        return judgement.breaches().stream().collect(Collectors.groupingBy(breach -> breach.position() + 1));
    }
}
