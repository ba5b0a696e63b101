package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.House;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.Scheduling;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a plan into promises: each of its lines becomes a provisional meeting with city and date; the room may follow. */
@Component
class Releasing {

    /** What came of it. */
    sealed interface Release {
        SeriesId series();

        record Released(SeriesId series, int meetings) implements Release {}

        /** Someone has released it, or has a newer plan on the drawing board. */
        record Overtaken(SeriesId series) implements Release {}
    }

    private final HostPlans plans;
    private final AllSeries allSeries;
    private final Places places;
    private final Scheduling scheduling;

    Releasing(HostPlans plans, AllSeries allSeries, Places places, Scheduling scheduling) {
        this.plans = plans;
        this.allSeries = allSeries;
        this.places = places;
        this.scheduling = scheduling;
    }

    /** @throws PlanNotFound when there is no such plan */
    @Transactional
    Release release(long planId, String who, Instant now) {
        HostPlan plan = plans.findLocked(planId).orElseThrow(() -> new PlanNotFound(planId));
        boolean latest =
                plans.latest(plan.series()).filter(p -> p.id() == planId).isPresent();
        if (plan.released() || !latest) {
            return new Release.Overtaken(plan.series());
        }
        Series series = allSeries.get(plan.series());
        for (HostPlanLine line : plan.lines()) {
            Meeting meeting = scheduling.schedule(series.id(), details(line, series), who, now);
            line.becomes(meeting.id());
        }
        plan.release(who, now);
        plans.save(plan);
        return new Release.Released(plan.series(), plan.lines().size());
    }

    private MeetingDetails details(HostPlanLine line, Series series) {
        // the seat comes first; the planner never chooses a network without one
        Place seat = places.of(line.host()).get(0);
        LocalDate answerBy = line.day().minusDays(series.profile().deadlineDays());
        return new MeetingDetails(
                line.day(),
                series.profile().beginsAt(),
                series.profile().endsAt(),
                line.host(),
                seat.id(),
                House.OPEN,
                "",
                answerBy,
                List.of());
    }
}
