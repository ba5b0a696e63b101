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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rotation page: the running cycle, the draft with its reasons, and the two acts, propose and release. */
@Controller
@RequestMapping("/desk/rotation")
class RotationController {

    private final AllSeries allSeries;
    private final DrawingBoard board;
    private final Pictures pictures;
    private final FirstGuess firstGuess;
    private final ProposingHosts proposing;
    private final Releasing releasing;
    private final ReasonWords words;
    private final MessageSource messages;
    private final Clock clock;

    RotationController(
            AllSeries allSeries,
            DrawingBoard board,
            Pictures pictures,
            FirstGuess firstGuess,
            ProposingHosts proposing,
            Releasing releasing,
            ReasonWords words,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.board = board;
        this.pictures = pictures;
        this.firstGuess = firstGuess;
        this.proposing = proposing;
        this.releasing = releasing;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam Optional<Long> series, Model model, Locale locale) {
        List<Series> rotating = rotating();
        Optional<Series> chosen = series.map(id -> allSeries.get(new SeriesId(id)))
                .or(() -> rotating.stream().findFirst());
        if (chosen.isEmpty()) {
            return "planning/no-series";
        }
        model.addAttribute("form", firstGuess.request(chosen.get(), today(chosen.get())));
        return page(chosen.get(), Set.of(), model, locale);
    }

    /** @param ticked lines to be held that are not stored yet, because no plan came of it */
    private String page(Series series, Set<Integer> ticked, Model model, Locale locale) {
        List<PlanLineView> lines = board.lines(series.id(), today(series), locale);
        model.addAttribute("series", series);
        model.addAttribute("allSeries", rotating());
        model.addAttribute("lines", lines);
        model.addAttribute("pictures", pictures.of(series.id(), lines, today(series), locale));
        model.addAttribute("draft", board.draft(series.id()).orElse(null));
        model.addAttribute("ticked", ticked);
        model.addAttribute("leftOut", board.leftOut(series.id(), today(series)));
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
            return page(series, held, model, locale);
        }
        var proposal = proposing.propose(series.id(), form, held, organiser.getName(), today(series), clock.instant());
        if (proposal instanceof ProposingHosts.Proposal.NotPossible none) {
            model.addAttribute(
                    "impossible",
                    none.reasons().stream()
                            .map(reason -> words.say(reason, locale))
                            .toList());
            return page(series, held, model, locale);
        }
        return "redirect:/desk/rotation?series=" + id + "#plan";
    }

    @PostMapping("/plans/{plan}/release")
    String release(@PathVariable long plan, Principal organiser, RedirectAttributes flash, Locale locale) {
        Releasing.Release release = releasing.release(plan, organiser.getName(), clock.instant());
        String done = release instanceof Releasing.Release.Released released
                ? messages.getMessage("planning.released", new Object[] {released.meetings()}, locale)
                : messages.getMessage("planning.overtaken", null, locale);
        flash.addFlashAttribute("done", done);
        return "redirect:/desk/rotation?series=" + release.series().value();
    }

    private List<Series> rotating() {
        return allSeries.findAllByOrderById().stream()
                .filter(series -> series.profile().rotates())
                .toList();
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
