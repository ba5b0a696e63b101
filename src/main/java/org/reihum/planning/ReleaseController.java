package org.reihum.planning;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reihum.account.Organiser;
import org.reihum.meeting.AllSeries;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what a release does and whom it tells, does it, and takes it back. */
@Controller
@RequestMapping("/desk/rotation/plans/{plan}")
class ReleaseController {

    private final HostPlans plans;
    private final AllSeries allSeries;
    private final DrawingBoard board;
    private final Releasing releasing;
    private final TakingReleaseBack takingBack;
    private final MessageSource messages;
    private final Clock clock;

    ReleaseController(
            HostPlans plans,
            AllSeries allSeries,
            DrawingBoard board,
            Releasing releasing,
            TakingReleaseBack takingBack,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.allSeries = allSeries;
        this.board = board;
        this.releasing = releasing;
        this.takingBack = takingBack;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/release")
    String preview(@PathVariable long plan, Model model, RedirectAttributes flash, Locale locale) {
        HostPlan draft = plans.findWithLinesById(plan).orElseThrow(() -> new PlanNotFound(plan));
        if (!plans.onBoard(draft)) {
            flash.addFlashAttribute("done", messages.getMessage("planning.overtaken", null, locale));
            return "redirect:/desk/rotation?series=" + draft.series().value();
        }
        List<PlanLineView> lines = board.lines(draft.series(), today(draft), locale).stream()
                .filter(PlanLineView::draft)
                .toList();
        List<Releasing.Difference> differences = releasing.differences(draft, clock.instant());
        model.addAttribute("series", allSeries.get(draft.series()));
        model.addAttribute("plan", draft);
        model.addAttribute("lines", lines);
        model.addAttribute("differences", differences);
        model.addAttribute(
                "told",
                differences.stream().mapToInt(Releasing.Difference::told).sum());
        model.addAttribute(
                "unexplained",
                lines.stream()
                        .filter(line -> !line.warnings().isEmpty()
                                && line.overrideReason().isEmpty())
                        .toList());
        return "planning/release";
    }

    @PostMapping("/release")
    String release(@PathVariable long plan, Principal organiser, RedirectAttributes flash, Locale locale) {
        HostPlan draft = plans.findById(plan).orElseThrow(() -> new PlanNotFound(plan));
        Releasing.Release release = releasing.release(plan, today(draft), Organiser.of(organiser), clock.instant());
        if (release instanceof Releasing.Release.Unexplained) {
            flash.addFlashAttribute("done", messages.getMessage("planning.release.unexplained", null, locale));
            return "redirect:/desk/rotation/plans/" + plan + "/release";
        }
        if (release instanceof Releasing.Release.ForCoordinator) {
            flash.addFlashAttribute("done", messages.getMessage("planning.release.coordinator", null, locale));
            return "redirect:/desk/rotation/plans/" + plan + "/release";
        }
        String done = release instanceof Releasing.Release.Released released
                ? messages.getMessage("planning.released", new Object[] {released.meetings()}, locale)
                : messages.getMessage("planning.overtaken", null, locale);
        flash.addFlashAttribute("done", done);
        return "redirect:/desk/rotation?series=" + release.series().value();
    }

    private LocalDate today(HostPlan plan) {
        return clock.instant().atZone(allSeries.get(plan.series()).zone()).toLocalDate();
    }

    @PostMapping("/undo")
    String undo(@PathVariable long plan, Principal organiser, RedirectAttributes flash, Locale locale) {
        HostPlan released = plans.findById(plan).orElseThrow(() -> new PlanNotFound(plan));
        flash.addFlashAttribute(
                "done",
                messages.getMessage(undone(plan, organiser) ? "planning.undone" : "planning.undo.late", null, locale));
        return "redirect:/desk/rotation?series=" + released.series().value();
    }

    private boolean undone(long plan, Principal organiser) {
        try {
            return takingBack.undo(plan, organiser.getName(), clock.instant());
        } catch (DataIntegrityViolationException somebodyWasAsked) {
            return false;
        }
    }
}
