package org.reihum.meeting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.account.Organiser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting made by hand: nobody is told yet, so it is looked over only when something speaks against it. */
@Controller
@RequestMapping("/desk/meetings/new")
class NewMeetingController {

    private final AllSeries allSeries;
    private final MeetingFormCheck check;
    private final PlanWarnings warnings;
    private final MeetingPages pages;
    private final Scheduling scheduling;
    private final Clock clock;

    NewMeetingController(
            AllSeries allSeries,
            MeetingFormCheck check,
            PlanWarnings warnings,
            MeetingPages pages,
            Scheduling scheduling,
            Clock clock) {
        this.allSeries = allSeries;
        this.check = check;
        this.warnings = warnings;
        this.pages = pages;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    @GetMapping
    String blank(@RequestParam(name = "series", required = false) @Nullable Long chosen, Model model) {
        List<Series> known = allSeries.findAllByOrderById();
        if (chosen == null && known.size() != 1) {
            model.addAttribute("allSeries", known);
            return "meeting/which-series";
        }
        Series series = chosen == null ? known.get(0) : allSeries.get(new SeriesId(chosen));
        model.addAttribute("series", series);
        model.addAttribute("form", MeetingForm.of(series.profile()));
        return pages.form(model);
    }

    @PostMapping
    String schedule(
            @RequestParam("series") long seriesId,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @ModelAttribute Step step,
            Model model,
            Principal organiser,
            RedirectAttributes redirect) {
        Series series = allSeries.get(new SeriesId(seriesId));
        model.addAttribute("series", series);
        LocalDate today = LocalDate.ofInstant(clock.instant(), series.zone());
        Optional<MeetingDetails> details = check.read(form, series.profile(), today, errors);
        if (details.isEmpty() || step.isBack()) {
            return pages.form(model);
        }
        var kept = new KeptPlan(warnings.about(Optional.empty(), details.get(), today), step, Organiser.of(organiser));
        if (kept.isToBeReviewed(false)) {
            var nobody = new ChangingMeeting.Foreseen(Change.NONE, 0, false);
            return pages.review(model, Optional.empty(), details.get(), nobody, kept);
        }
        Meeting meeting =
                scheduling.schedule(series.id(), details.get(), kept.reason(), organiser.getName(), clock.instant());
        return pages.done(
                redirect,
                meeting.id(),
                "meeting.done.scheduled",
                pages.day(details.get().day()));
    }
}
