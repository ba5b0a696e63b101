package org.reihum.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Why this line, and what else could be: the price of every other host and day; and whole plans side by side. */
@Controller
@RequestMapping("/desk/rotation/plans/{plan}")
class WhyController {

    private final HostPlans plans;
    private final AllSeries allSeries;
    private final DrawingBoard board;
    private final Alternatives alternatives;
    private final ComparingPlans comparing;
    private final Clock clock;

    WhyController(
            HostPlans plans,
            AllSeries allSeries,
            DrawingBoard board,
            Alternatives alternatives,
            ComparingPlans comparing,
            Clock clock) {
        this.plans = plans;
        this.allSeries = allSeries;
        this.board = board;
        this.alternatives = alternatives;
        this.comparing = comparing;
        this.clock = clock;
    }

    @GetMapping("/lines/{position}")
    String why(@PathVariable long plan, @PathVariable int position, Model model, Locale locale) {
        HostPlan draft = plans.findWithLinesById(plan).orElseThrow(() -> new PlanNotFound(plan));
        HostPlanLine line = draft.line(position);
        LocalDate today = today(draft);
        List<PlanLineView> shown = board.lines(draft.series(), today, locale);
        model.addAttribute("series", allSeries.get(draft.series()));
        model.addAttribute("plan", draft);
        model.addAttribute("lines", draft.meetings());
        model.addAttribute(
                "line",
                shown.stream()
                        .filter(each -> each.position() == position)
                        .findFirst()
                        .orElseThrow(() -> new PlanNotFound(plan)));
        model.addAttribute("wish", line.wish());
        model.addAttribute("choices", alternatives.of(draft, line, today, locale));
        return "planning/line";
    }

    @GetMapping("/compare")
    String compare(@PathVariable long plan, Model model) {
        HostPlan draft = plans.findWithLinesById(plan).orElseThrow(() -> new PlanNotFound(plan));
        model.addAttribute("series", allSeries.get(draft.series()));
        model.addAttribute("plan", draft);
        model.addAttribute("request", draft.request());
        model.addAttribute("candidates", comparing.of(draft, today(draft)));
        return "planning/compare";
    }

    private LocalDate today(HostPlan plan) {
        Series series = allSeries.get(plan.series());
        return clock.instant().atZone(series.zone()).toLocalDate();
    }
}
