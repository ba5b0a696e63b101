package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reihum.hosting.HostWishes;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.network.FederalState;
import org.reihum.network.Holidays;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.network.YearWithoutHolidays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Everything that the rotation page shows beside the form. */
@Component
class RotationPage {

    private final AllSeries allSeries;
    private final DrawingBoard board;
    private final Pictures pictures;
    private final HostPlans plans;
    private final TakingReleaseBack takingBack;
    private final Places places;
    private final Holidays holidays;
    private final HostWishes wishes;

    RotationPage(
            AllSeries allSeries,
            DrawingBoard board,
            Pictures pictures,
            HostPlans plans,
            TakingReleaseBack takingBack,
            Places places,
            Holidays holidays,
            HostWishes wishes) {
        this.allSeries = allSeries;
        this.board = board;
        this.pictures = pictures;
        this.plans = plans;
        this.takingBack = takingBack;
        this.places = places;
        this.holidays = holidays;
        this.wishes = wishes;
    }

    @Transactional(readOnly = true)
    public void fill(Model model, Series series, LocalDate today, Locale locale) {
        List<PlanLineView> lines = board.lines(series.id(), today, locale);
        Optional<HostPlan> latest = plans.latest(series.id());
        model.addAttribute("series", series);
        model.addAttribute("allSeries", rotating());
        model.addAttribute("lines", lines);
        model.addAttribute("pictures", pictures.of(series.id(), lines, today, locale));
        model.addAttribute("draft", latest.filter(plan -> !plan.released()).orElse(null));
        model.addAttribute(
                "passing",
                board.passing(latest.filter(plan -> !plan.released())
                        .map(HostPlan::passing)
                        .orElse(Set.of())));
        model.addAttribute("undoable", latest.filter(takingBack::possible).orElse(null));
        model.addAttribute("round", wishes.standing(series.id(), today).orElse(null));
        model.addAttribute("versions", versions(series));
        model.addAttribute("leftOut", board.leftOut(series.id(), today));
        model.addAttribute("unknown", unknown(lines, today));
    }

    List<Series> rotating() {
        return allSeries.findAllByOrderById().stream()
                .filter(series -> series.profile().rotates())
                .toList();
    }

    /** Earlier versions of the plan on the board, the latest first; those before the last release are history. */
    private List<HostPlan> versions(Series series) {
        List<HostPlan> all = plans.findTop20BySeriesIdOrderByIdDesc(series.id().value());
        return all.stream().takeWhile(plan -> !plan.released()).skip(1).toList();
    }

    /** Planned years of which no school holidays are loaded, for the states of the seats. */
    private Map<FederalState, List<Integer>> unknown(List<PlanLineView> lines, LocalDate today) {
        List<FederalState> states =
                places.findBySeatTrue().stream().map(Place::state).distinct().toList();
        return lines.stream()
                .map(PlanLineView::day)
                .filter(day -> day.isAfter(today))
                .max(LocalDate::compareTo)
                .map(last -> YearWithoutHolidays.byState(holidays.yearsWithoutSchoolHolidays(states, today, last)))
                .orElseGet(TreeMap::new);
    }
}
