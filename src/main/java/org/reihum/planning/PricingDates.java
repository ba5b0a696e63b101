package org.reihum.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reihum.hosting.DatePrices;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.rotation.Plan;
import org.reihum.rotation.Planner;
import org.reihum.rotation.Roster;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a day offered for a meeting would cost: the best plan of all provisional meetings with that day, beside the best
 * with any day its host can. What people know of the others changes as little as can be.
 */
@Component
class PricingDates implements DatePrices {

    private final Timetable timetable;
    private final AllSeries allSeries;
    private final Rosters rosters;
    private final ScoreWords scores;
    private final ReasonWords reasons;
    private final Clock clock;

    PricingDates(
            Timetable timetable,
            AllSeries allSeries,
            Rosters rosters,
            ScoreWords scores,
            ReasonWords reasons,
            Clock clock) {
        this.timetable = timetable;
        this.allSeries = allSeries;
        this.rosters = rosters;
        this.scores = scores;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<LocalDate, List<String>> of(MeetingId id, List<LocalDate> days) {
        MeetingCard meeting = timetable.card(id);
        Series series = allSeries.get(meeting.seriesId());
        LocalDate today = clock.instant().atZone(series.zone()).toLocalDate();
        DrawnRoster drawn = rosters.draw(series.id(), PlanBrief.of(request(series, days, 1)), today);
        int anew = (int) drawn.meetings().stream().filter(Optional::isPresent).count();
        boolean open = meeting.day() == null;
        if (open) {
            // it has no day yet, so it comes after all that have one
            drawn = rosters.draw(series.id(), PlanBrief.of(request(series, days, anew + 1)), today);
        }
        int position = open ? anew : drawn.meetings().indexOf(Optional.of(id));
        return position < 0 ? Map.of() : prices(drawn, position, DrawnRoster.name(meeting.hostId()), days);
    }

    private Map<LocalDate, List<String>> prices(DrawnRoster drawn, int position, String host, List<LocalDate> days) {
        Map<LocalDate, List<String>> prices = new LinkedHashMap<>();
        Locale locale = LocaleContextHolder.getLocale();
        Optional<Plan> best = days.stream()
                .flatMap(day -> Planner.tryPlan(on(drawn, position, day, host)).stream())
                .min((one, other) -> one.score().compareTo(other.score()));
        days.forEach(day -> prices.put(day, price(on(drawn, position, day, host), position, host, best, locale)));
        return prices;
    }

    private static PlanRequest request(Series series, List<LocalDate> days, int meetings) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        DayOfWeek weekday = first.getDayOfWeek();
        return new PlanRequest(
                meetings, first, weekday, series.profile().gapWeeks(), null, null, false, false, false, true);
    }

    private static Roster on(DrawnRoster drawn, int position, LocalDate day, String host) {
        return drawn.roster().with(position, drawn.onDay(position, day).heldFor(host));
    }

    private List<String> price(Roster roster, int position, String host, Optional<Plan> best, Locale locale) {
        return Planner.tryPlan(roster)
                .map(plan -> scores.difference(plan.score(), best.orElse(plan).score(), locale))
                .orElseGet(() -> Planner.objections(roster, position, host).stream()
                        .map(reason -> reasons.say(reason, locale))
                        .toList());
    }
}
