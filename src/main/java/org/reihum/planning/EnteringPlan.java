package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.rotation.Stop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a plan that people have agreed on themselves on the drawing board. */
@Component
public class EnteringPlan {

    /** Who hosts on which day. */
    public record Agreed(NetworkId host, LocalDate day) {}

    private final Rosters rosters;
    private final TakingPlan taking;

    EnteringPlan(Rosters rosters, TakingPlan taking) {
        this.rosters = rosters;
        this.taking = taking;
    }

    /** @param agreed at least one, in order of day, after the last meeting of the series; each host is on the map */
    @Transactional
    public HostPlan enter(Series series, List<Agreed> agreed, LocalDate today, String who, Instant now) {
        LocalDate first = agreed.get(0).day();
        PlanBrief brief = PlanBrief.of(new PlanRequest(
                agreed.size(), first, first.getDayOfWeek(), series.profile().gapWeeks()));
        DrawnRoster drawn = rosters.draw(series.id(), brief, today);
        List<Stop> stops = agreed.stream()
                .map(each -> new Stop(
                        DrawnRoster.name(each.host()),
                        drawn.location(each.host()).seat().id(),
                        each.day()))
                .toList();
        return taking.take(series.id(), brief, stops, Making.ENTERED, today, who, now);
    }
}
