package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a draft by hand, as a new version: warns by the same rules as the planner, and forbids nothing that can be. What
 * cannot be is refused.
 */
@Component
class EditingDraft {

    /** What came of it. */
    enum Edited {
        DONE,
        /** Somebody has put a newer version on the board, or it is released. */
        OVERTAKEN,
        IMPOSSIBLE
    }

    private final HostPlans plans;
    private final Rosters rosters;
    private final TakingPlan taking;

    EditingDraft(HostPlans plans, Rosters rosters, TakingPlan taking) {
        this.plans = plans;
        this.rosters = rosters;
        this.taking = taking;
    }

    /**
     * @param act on the draft in hand; says whether it could be done
     * @throws PlanNotFound when there is no such plan
     */
    @Transactional
    Edited edit(long planId, Predicate<DraftInHand> act, LocalDate today, String who, Instant now) {
        HostPlan plan = plans.findLocked(planId).orElseThrow(() -> new PlanNotFound(planId));
        if (!plans.onBoard(plan)) {
            return Edited.OVERTAKEN;
        }
        DraftInHand draft = new DraftInHand(plan, rosters.draw(plan.series(), PlanBrief.of(plan), today));
        if (!draft.complete() || !act.test(draft)) {
            return Edited.IMPOSSIBLE;
        }
        taking.take(plan.series(), draft.brief(), draft.stops(), Making.byHand("EDITED"), today, who, now);
        return Edited.DONE;
    }
}
