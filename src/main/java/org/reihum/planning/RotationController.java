package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rotation page: the running cycle, the draft with its reasons, and the act of proposing. */
@Controller
@RequestMapping("/desk/rotation")
class RotationController {

    private final AllSeries allSeries;
    private final RotationPage page;
    private final FirstGuess firstGuess;
    private final ProposingHosts proposing;
    private final TakingPlan taking;
    private final ConflictWords conflicts;
    private final HostPlans plans;
    private final Clock clock;

    RotationController(
            AllSeries allSeries,
            RotationPage page,
            FirstGuess firstGuess,
            ProposingHosts proposing,
            TakingPlan taking,
            ConflictWords conflicts,
            HostPlans plans,
            Clock clock) {
        this.allSeries = allSeries;
        this.page = page;
        this.firstGuess = firstGuess;
        this.proposing = proposing;
        this.taking = taking;
        this.conflicts = conflicts;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam Optional<Long> series, Model model, Locale locale) {
        Optional<Series> chosen = series.map(id -> allSeries.get(new SeriesId(id)))
                .or(() -> page.rotating().stream().findFirst());
        if (chosen.isEmpty()) {
            return "planning/no-series";
        }
        model.addAttribute("form", firstGuess.request(chosen.get(), today(chosen.get())));
        return shown(chosen.get(), Set.of(), model, locale);
    }

    /** @param ticked lines to be held that are not stored yet, because no plan came of it */
    private String shown(Series series, Set<Integer> ticked, Model model, Locale locale) {
        page.fill(model, series, today(series), locale);
        model.addAttribute("ticked", ticked);
        model.addAttribute("weekdays", weekdays(locale));
        return "planning/rotation";
    }

    @PostMapping("/{id}")
    String propose(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PlanRequest form,
            BindingResult errors,
            @RequestParam(defaultValue = "") Set<Integer> held,
            Principal organiser,
            Model model,
            Locale locale) {
        Series series = allSeries.get(new SeriesId(id));
        if (!errors.hasFieldErrors("firstDay")) {
            form.unlikelyFirstDay(today(series)).ifPresent(code -> errors.rejectValue("firstDay", code));
        }
        if (errors.hasErrors()) {
            return shown(series, held, model, locale);
        }
        var proposal = proposing.propose(series.id(), form, held, organiser.getName(), today(series), clock.instant());
        if (proposal instanceof ProposingHosts.Proposal.NotPossible none) {
            model.addAttribute("conflict", conflicts.conflict(none.why(), locale));
            model.addAttribute(
                    "ways", conflicts.waysOut(none.why(), none.drawn().roster(), locale));
            return shown(series, held, model, locale);
        }
        return "redirect:/desk/rotation?series=" + id + "#plan";
    }

    /** Puts a plan on the board that was shown beside others, or as a way out. */
    @PostMapping("/{id}/take")
    String take(
            @PathVariable long id,
            @Valid PlanRequest request,
            TakenStops taken,
            @RequestParam(defaultValue = "CHOSEN") String how,
            Principal organiser) {
        Series series = allSeries.get(new SeriesId(id));
        PlanBrief brief = plans.draft(series.id())
                .flatMap(draft -> plans.findWithLinesById(draft.id()))
                .map(draft -> PlanBrief.ofTaken(draft, request))
                .orElseGet(() -> PlanBrief.of(request));
        Making making = how.equals("WAY_OUT") ? Making.byHand("WAY_OUT") : Making.byHand("CHOSEN");
        try {
            taking.take(series.id(), brief, taken.stops(), making, today(series), organiser.getName(), clock.instant());
        } catch (IllegalArgumentException e) {
            // a member has left since the plan was shown, or the form was not ours
            throw new ResponseStatusException(HttpStatus.CONFLICT, "the plan no longer fits the series", e);
        }
        return "redirect:/desk/rotation?series=" + id + "#plan";
    }

    private LocalDate today(Series series) {
        Instant now = clock.instant();
        return now.atZone(series.zone()).toLocalDate();
    }

    private static Map<DayOfWeek, String> weekdays(Locale locale) {
        Map<DayOfWeek, String> weekdays = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values()).forEach(day -> weekdays.put(day, day.getDisplayName(TextStyle.FULL, locale)));
        return weekdays;
    }
}
