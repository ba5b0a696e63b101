package org.reihum.report;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a report; lists those there are, and those that are due. */
@Controller
@RequestMapping("/desk/reports")
class ReportController {

    private final ReportChoices choices;
    private final ListedReports reports;
    private final Grants grants;
    private final DueReports due;
    private final RequestingReport requesting;
    private final Clock clock;

    ReportController(
            ReportChoices choices,
            ListedReports reports,
            Grants grants,
            DueReports due,
            RequestingReport requesting,
            Clock clock) {
        this.choices = choices;
        this.reports = reports;
        this.grants = grants;
        this.due = due;
        this.requesting = requesting;
        this.clock = clock;
    }

    /** @param meeting the one to propose */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long meeting,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Long series,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model,
            Locale locale) {
        PeriodForm proposal = choices.proposal(clock.instant());
        boolean chosen = from != null && to != null;
        model.addAttribute(
                "form",
                chosen
                        ? new PeriodForm(proposal.kind(), series == null ? proposal.series() : series, from, to)
                        : proposal);
        model.addAttribute("chosenMeeting", meeting);
        return page(Math.max(page, 0), model, locale);
    }

    private String page(int page, Model model, Locale locale) {
        model.addAttribute("grants", due.ofGrants(clock.instant(), locale));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), DueReports.BERLIN));
        model.addAttribute("meetings", choices.meetings(clock.instant(), locale));
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("series", choices.series());
        model.addAttribute("halfYears", choices.halfYears(clock.instant()));
        model.addAttribute("runs", reports.page(page));
        model.addAttribute("page", page);
        model.addAttribute("pages", reports.pages());
        return "report/list";
    }

    /** The report of a period of a grant; {@code from} is the first day of that period. */
    @PostMapping("/grant")
    String forGrant(@RequestParam long grant, @RequestParam LocalDate from, Principal organiser, Locale locale) {
        Grant wanted = grants.get(grant);
        return started(ReportScope.grant(wanted, wanted.periodFrom(from)), organiser, locale);
    }

    @PostMapping("/meeting")
    String ofMeeting(@RequestParam long meeting, Principal organiser, Locale locale) {
        return started(choices.held(new MeetingId(meeting), clock.instant()), organiser, locale);
    }

    @PostMapping("/period")
    String ofPeriod(
            @Valid @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model,
            Principal organiser,
            Locale locale) {
        if (!PeriodForm.inOrder(form.from(), form.to())) {
            errors.rejectValue("to", "report.form.order");
        }
        if (!errors.hasErrors() && !choices.isSeries(form.scope())) {
            errors.rejectValue("series", "report.form.missing");
        }
        return errors.hasErrors() ? page(0, model, locale) : started(form.scope(), organiser, locale);
    }

    private String started(ReportScope scope, Principal organiser, Locale locale) {
        long report = requesting.request(scope, locale, organiser.getName(), clock.instant());
        return "redirect:/desk/reports/" + report;
    }
}
