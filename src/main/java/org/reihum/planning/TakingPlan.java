package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.SeriesId;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Stop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts stops that a person has chosen on the drawing board, as a new version with their reasons. Forbids nothing. */
@Component
class TakingPlan {

    private final Rosters rosters;
    private final HostPlans plans;

    TakingPlan(Rosters rosters, HostPlans plans) {
        this.rosters = rosters;
        this.plans = plans;
    }

    /**
     * @param stops one for each meeting of the brief
     * @throws IllegalArgumentException for a host or place that the series does not have, or another number of stops
     */
    @Transactional
    HostPlan take(
            SeriesId series,
            PlanBrief brief,
            List<Stop> stops,
            Making making,
            LocalDate today,
            String who,
            Instant now) {
        DrawnRoster drawn = rosters.draw(series, brief, today);
        Plan plan = Planner.explained(drawn.knowing(stops), stops);
        return plans.save(new HostPlan(
                series,
                brief.request(),
                brief.passing(),
                DraftLines.of(drawn, plan, brief),
                DraftLines.smallestKm(plan),
                making,
                who,
                now));
    }
}
