package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reihum.account.Organiser;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Change;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Scheduling;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.network.DayOff;
import org.reihum.network.Holidays;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a plan into promises: a new line becomes a provisional meeting with city and date, the room may follow; a line that
 * plans a released meeting anew changes that one. What stays the same is not touched, and nobody hears of it.
 */
@Component
class Releasing {

    /** What came of it. */
    sealed interface Release {
        SeriesId series();

        record Released(SeriesId series, int meetings) implements Release {}

        /** Someone has released it, or has a newer plan on the drawing board. */
        record Overtaken(SeriesId series) implements Release {}

        /** A rule speaks against a line, and nobody has said why it stays. */
        record Unexplained(SeriesId series) implements Release {}

        /** A line lies on a public holiday of its place: that is for the coordinator to release. */
        record ForCoordinator(SeriesId series) implements Release {}
    }

    /** What becomes of a line. */
    enum Fate {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * A line and what its release does.
     *
     * @param before how the released meeting stands; empty for a new one
     * @param told how many people get a letter about it
     */
    record Difference(HostPlanLine line, Fate fate, Optional<MeetingDetails> before, int told) {}

    private final HostPlans plans;
    private final AllSeries allSeries;
    private final Places places;
    private final Scheduling scheduling;
    private final ChangingMeeting changing;
    private final JudgingDraft judging;
    private final Holidays holidays;

    Releasing(
            HostPlans plans,
            AllSeries allSeries,
            Places places,
            Scheduling scheduling,
            ChangingMeeting changing,
            JudgingDraft judging,
            Holidays holidays) {
        this.plans = plans;
        this.allSeries = allSeries;
        this.places = places;
        this.scheduling = scheduling;
        this.changing = changing;
        this.judging = judging;
        this.holidays = holidays;
    }

    /** What the release would do, before it does anything. */
    @Transactional(readOnly = true)
    List<Difference> differences(HostPlan plan, Instant now) {
        Series series = allSeries.get(plan.series());
        return plan.lines().stream()
                .map(line -> line.meeting()
                        .map(meeting -> difference(line, meeting, series, now))
                        .orElseGet(() -> new Difference(line, Fate.NEW, Optional.empty(), 0)))
                .toList();
    }

    private Difference difference(HostPlanLine line, MeetingId meeting, Series series, Instant now) {
        MeetingDetails before = changing.stands(meeting).details();
        ChangingMeeting.Foreseen foreseen = changing.foresee(meeting, changed(before, line, series), now);
        Fate fate = foreseen.change() == Change.NONE ? Fate.SAME : Fate.CHANGED;
        return new Difference(line, fate, Optional.of(before), foreseen.told());
    }

    /** @throws PlanNotFound when there is no such plan */
    @Transactional
    Release release(long planId, LocalDate today, Organiser organiser, Instant now) {
        HostPlan plan = plans.findLocked(planId).orElseThrow(() -> new PlanNotFound(planId));
        if (!plans.onBoard(plan)) {
            return new Release.Overtaken(plan.series());
        }
        if (unexplained(plan, today)) {
            return new Release.Unexplained(plan.series());
        }
        if (!organiser.coordinator() && plan.lines().stream().anyMatch(this::onHoliday)) {
            return new Release.ForCoordinator(plan.series());
        }
        String who = organiser.name();
        Series series = allSeries.get(plan.series());
        for (HostPlanLine line : plan.lines()) {
            if (line.meeting().isPresent()) {
                change(line, line.meeting().get(), series, who, now);
            } else {
                line.becomes(scheduling
                        .schedule(series.id(), fresh(line, series), line.overrideReason(), who, now)
                        .id());
            }
        }
        plan.release(who, now);
        plans.save(plan);
        return new Release.Released(plan.series(), plan.lines().size());
    }

    private boolean onHoliday(HostPlanLine line) {
        return holidays.daysOff(place(line).state(), line.day(), line.day()).stream()
                .anyMatch(off -> off.kind() == DayOff.Kind.PUBLIC_HOLIDAY);
    }

    private boolean unexplained(HostPlan plan, LocalDate today) {
        Set<Integer> breached = judging.of(plan, today)
                .map(JudgingDraft::byLine)
                .orElse(Map.of())
                .keySet();
        return plan.lines().stream()
                .anyMatch(line -> breached.contains(line.position())
                        && line.overrideReason().isEmpty());
    }

    private void change(HostPlanLine line, MeetingId meeting, Series series, String who, Instant now) {
        ChangingMeeting.Standing stands = changing.stands(meeting);
        MeetingDetails next = changed(stands.details(), line, series);
        line.replaces(stands.details());
        changing.edit(meeting, stands.version(), next, line.overrideReason(), who, now);
    }

    private MeetingDetails fresh(HostPlanLine line, Series series) {
        return new MeetingDetails(
                line.day(),
                series.profile().beginsAt(),
                series.profile().endsAt(),
                line.host(),
                place(line).id(),
                House.OPEN,
                "",
                answerBy(line.day(), series),
                List.of());
    }

    /** Another day or town; whoever hosts in the same town keeps the house. */
    private MeetingDetails changed(MeetingDetails before, HostPlanLine line, Series series) {
        Place place = place(line);
        boolean sameTown = before.place().equals(place.id()) && before.host().equals(line.host());
        boolean sameDay = line.day().equals(before.day());
        return before.hosted(new HostAt(line.host(), place.id(), sameTown ? before.house() : House.OPEN))
                .on(line.day(), sameDay ? before.answerBy() : answerBy(line.day(), series));
    }

    private static LocalDate answerBy(LocalDate day, Series series) {
        return day.minusDays(series.profile().deadlineDays());
    }

    private Place place(HostPlanLine line) {
        // the seat comes first; the planner never chooses a network without one
        return line.place()
                .map(places::get)
                .orElseGet(() -> places.of(line.host()).get(0));
    }
}
