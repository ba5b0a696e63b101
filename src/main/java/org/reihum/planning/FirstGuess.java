package org.reihum.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** What the form proposes to ask for: the rest of the running cycle, in the rhythm of the series, after the last meeting. */
@Component
class FirstGuess {

    private final Timetable timetable;
    private final Turns turns;
    private final HostPlans plans;

    FirstGuess(Timetable timetable, Turns turns, HostPlans plans) {
        this.timetable = timetable;
        this.turns = turns;
        this.plans = plans;
    }

    PlanRequest request(Series series, LocalDate today) {
        return plans.latest(series.id())
                .filter(plan -> !plan.released())
                .map(HostPlan::request)
                .orElseGet(() -> guess(series, today));
    }

    private PlanRequest guess(Series series, LocalDate today) {
        List<MeetingCard> dated = timetable.of(series.id()).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.day() != null)
                .toList();
        LocalDate last = dated.stream()
                .map(MeetingCard::day)
                .max(Comparator.naturalOrder())
                .filter(day -> !day.isBefore(today))
                .orElse(today);
        DayOfWeek weekday = dated.isEmpty() ? DayOfWeek.WEDNESDAY : last.getDayOfWeek();
        int gap = Math.min(
                PlanRequest.MOST_GAP_WEEKS,
                Math.max(PlanRequest.LEAST_GAP_WEEKS, series.profile().gapWeeks()));
        LocalDate first = last.plusWeeks(gap).with(TemporalAdjusters.nextOrSame(weekday));
        return new PlanRequest(open(series, today), first, weekday, gap);
    }

    /** Members who have neither hosted in the running cycle nor a meeting ahead; a whole round when there are none. */
    private int open(Series series, LocalDate today) {
        var all = turns.of(series.id(), today).values();
        int open = (int) all.stream()
                .filter(turn -> !turn.served() && turn.next().isEmpty())
                .count();
        return Math.min(PlanRequest.MOST_MEETINGS, Math.max(1, open == 0 ? all.size() : open));
    }
}
