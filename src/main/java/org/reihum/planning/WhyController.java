package org.reihum.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why this line, and what else could be: the price of every other host and day; and whole plans side by side. */
@Controller
@RequestMapping("/desk/rotation/plans/{plan}")
class WhyController {

    private final HostPlans plans;
    private final AllSeries allSeries;
    private final DrawingBoard board;
    private final Alternatives alternatives;
    private final ComparingPlans comparing;
    private final MessageSource messages;
    private final Clock clock;

    WhyController(
            HostPlans plans,
            AllSeries allSeries,
            DrawingBoard board,
            Alternatives alternatives,
            ComparingPlans comparing,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.allSeries = allSeries;
        this.board = board;
        this.alternatives = alternatives;
        this.comparing = comparing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/lines/{position}")
    String why(
            @PathVariable long plan, @PathVariable int position, Model model, RedirectAttributes flash, Locale locale) {
        HostPlan draft = plans.findWithLinesById(plan).orElseThrow(() -> new PlanNotFound(plan));
        HostPlanLine line = draft.line(position);
        if (!plans.onBoard(draft)) {
            return overtaken(draft, flash, locale);
        }
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
    String compare(@PathVariable long plan, Model model, RedirectAttributes flash, Locale locale) {
        HostPlan draft = plans.findWithLinesById(plan).orElseThrow(() -> new PlanNotFound(plan));
        if (!plans.onBoard(draft)) {
            return overtaken(draft, flash, locale);
        }
        model.addAttribute("series", allSeries.get(draft.series()));
        model.addAttribute("plan", draft);
        model.addAttribute("request", draft.request());
        model.addAttribute("candidates", comparing.of(draft, today(draft)));
        return "planning/compare";
    }

    private String overtaken(HostPlan plan, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage("planning.overtaken", null, locale));
        return "redirect:/desk/rotation?series=" + plan.series().value();
    }

    private LocalDate today(HostPlan plan) {
        Series series = allSeries.get(plan.series());
        return clock.instant().atZone(series.zone()).toLocalDate();
    }
}
