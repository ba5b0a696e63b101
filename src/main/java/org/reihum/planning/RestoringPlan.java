package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    /** @throws PlanNotFound when there is no such plan, or it no longer fits the members and meetings of the series */
    @Transactional
    HostPlan restore(long planId, LocalDate today, String who, Instant now) {
        HostPlan older = plans.findById(planId).orElseThrow(() -> new PlanNotFound(planId));
        DraftInHand draft = new DraftInHand(older, rosters.draw(older.series(), PlanBrief.of(older), today));
        if (!draft.complete()) {
            throw new PlanNotFound(planId);
        }
        Map<Integer, LineWish> wishes = new HashMap<>(draft.brief().wishes());
        PlanBrief brief = new PlanBrief(older.request(), older.passing(), wishes, Map.of());
        return taking.take(older.series(), brief, draft.stops(), Making.byHand("RESTORED"), today, who, now);
    }
}
