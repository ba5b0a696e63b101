package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.rotation.Code;
import org.reihum.rotation.Reason;
import org.reihum.rotation.RoadDistance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a plan that people have agreed on themselves on the drawing board. Judges nothing, measures how far they travel. */
@Component
public class EnteringPlan {

    /** Who hosts on which day. */
    public record Stop(NetworkId host, LocalDate day) {}

    private record Before(Place seat, LocalDate day) {}

    private final HostPlans plans;
    private final Timetable timetable;
    private final Places places;

    EnteringPlan(HostPlans plans, Timetable timetable, Places places) {
        this.plans = plans;
        this.timetable = timetable;
        this.places = places;
    }

    /** @param stops at least one, in order of day, after the last meeting of the series */
    @Transactional
    public HostPlan enter(Series series, List<Stop> stops, String who, Instant now) {
        List<HostPlanLine> lines = new ArrayList<>();
        Before before = lastMeeting(series);
        for (Stop stop : stops) {
            lines.add(line(lines.size() + 1, stop, before));
            before = new Before(seatOf(stop.host()), stop.day());
        }
        int smallest = lines.stream()
                .map(HostPlanLine::kmBefore)
                .flatMapToInt(OptionalInt::stream)
                .min()
                .orElse(0);
        LocalDate first = stops.get(0).day();
        var request = new PlanRequest(
                stops.size(), first, first.getDayOfWeek(), series.profile().gapWeeks());
        return plans.save(new HostPlan(series.id(), request, lines, smallest, who, now));
    }

    private @Nullable Before lastMeeting(Series series) {
        return timetable.of(series.id()).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                .max(Comparator.comparing(MeetingCard::day))
                .map(meeting -> new Before(seatOf(meeting.hostId()), meeting.day()))
                .orElse(null);
    }

    private HostPlanLine line(int position, Stop stop, @Nullable Before before) {
        if (before == null) {
            return new HostPlanLine(position, stop.host(), stop.day(), null, false, List.of());
        }
        Place from = before.seat();
        Place to = seatOf(stop.host());
        int km = RoadDistance.km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
        long weeks = ChronoUnit.WEEKS.between(before.day(), stop.day());
        var reasons = List.of(
                new Reason(Code.DISTANCE, List.of(String.valueOf(km), from.name())),
                new Reason(
                        Code.WEEKS_AFTER,
                        List.of(String.valueOf(weeks), before.day().toString())));
        return new HostPlanLine(
                position,
                stop.host(),
                stop.day(),
                km,
                false,
                reasons.stream().map(PlanReason::of).toList());
    }

    private Place seatOf(NetworkId network) {
        return places.of(network).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no seat is known of " + network));
    }
}
