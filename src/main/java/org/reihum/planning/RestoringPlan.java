package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an older version of a plan back: puts the same stops on the board as a new version, so that none is lost. */
@Component
class RestoringPlan {

    private final HostPlans plans;
    private final Rosters rosters;
    private final TakingPlan taking;

    RestoringPlan(HostPlans plans, Rosters rosters, TakingPlan taking) {
        this.plans = plans;
        this.rosters = rosters;
        this.taking = taking;
    }

    /**
     * @return the new version; empty when the plan was released meanwhile, or the older version no longer fits the members
     *     and meetings of the series
     * @throws PlanNotFound when there is no such plan
     */
    @Transactional
    Optional<HostPlan> restore(long planId, LocalDate today, String who, Instant now) {
        HostPlan older = plans.findById(planId).orElseThrow(() -> new PlanNotFound(planId));
        DraftInHand draft = new DraftInHand(older, rosters.draw(older.series(), PlanBrief.of(older), today));
        if (plans.draft(older.series()).isEmpty() || older.released() || !draft.complete()) {
            return Optional.empty();
        }
        Map<Integer, LineWish> wishes = new HashMap<>(draft.brief().wishes());
        PlanBrief brief = new PlanBrief(older.request(), older.passing(), wishes, Map.of());
        return Optional.of(
                taking.take(older.series(), brief, draft.stops(), Making.byHand("RESTORED"), today, who, now));
    }
}
