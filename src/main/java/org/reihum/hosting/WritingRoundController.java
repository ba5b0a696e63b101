package org.reihum.hosting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes a round letter: period, days, the organiser's words. Nothing leaves from here. */
@Controller
@RequestMapping("/desk/rounds")
class WritingRoundController {

    private static final String PAGE = "hosting/round-form";

    private final AllSeries allSeries;
    private final RoundLetters letters;
    private final SeriesWords words;
    private final Clock clock;

    WritingRoundController(AllSeries allSeries, RoundLetters letters, SeriesWords words, Clock clock) {
        this.allSeries = allSeries;
        this.letters = letters;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@RequestParam long series, Model model, Locale locale) {
        Series one = allSeries.get(new SeriesId(series));
        LocalDate today = today(one);
        String subject = words.say(locale, "hosting.round.form.subject.proposal", String.valueOf(today.getYear() + 1));
        model.addAttribute("form", RoundForm.proposal(subject, today));
        model.addAttribute("series", one);
        return PAGE;
    }

    @PostMapping("/new")
    String written(
            @RequestParam long series,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            Principal organiser,
            Model model) {
        Series one = allSeries.get(new SeriesId(series));
        form.check(today(one), errors);
        if (errors.hasErrors()) {
            model.addAttribute("series", one);
            return PAGE;
        }
        RoundLetter letter = letters.save(new RoundLetter(one.id(), form.text(), organiser.getName(), clock.instant()));
        return "redirect:/desk/rounds/" + letter.id();
    }

    @GetMapping("/{id}/edit")
    String again(@PathVariable long id, Model model) {
        RoundLetter letter = letters.get(id);
        model.addAttribute("form", RoundForm.of(letter.text()));
        return letter.sent() ? "redirect:/desk/rounds/" + id : show(letter, letter.version(), model);
    }

    @PostMapping("/{id}/edit")
    String rewritten(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            Model model) {
        RoundLetter letter = letters.get(id);
        form.check(today(allSeries.get(letter.series())), errors);
        if (letter.sent()) {
            return "redirect:/desk/rounds/" + id;
        }
        if (errors.hasErrors()) {
            return show(letter, version, model);
        }
        if (version != letter.version()) {
            model.addAttribute("savedMeanwhile", true);
            return show(letter, letter.version(), model);
        }
        letter.write(form.text());
        letters.save(letter);
        return "redirect:/desk/rounds/" + id;
    }

    private String show(RoundLetter letter, int version, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("version", version);
        model.addAttribute("series", allSeries.get(letter.series()));
        return PAGE;
    }

    private LocalDate today(Series series) {
        Instant now = clock.instant();
        return now.atZone(series.zone()).toLocalDate();
    }
}
