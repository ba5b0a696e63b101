package org.reihum.hosting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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

/**
 * The personal page of a network to a round letter, and the same page at the desk for who answers by telephone. Opening
 * it changes nothing. Whatever button is pressed, all that is typed is kept.
 */
@Controller
@RequestMapping({"/round/{token}", "/desk/rounds/{letter}/networks/{network}"})
class RoundPageController {

    private final RoundPages pages;
    private final RoundAnswerCheck check;
    private final AnsweringRound answering;
    private final SeriesWords words;

    RoundPageController(RoundPages pages, RoundAnswerCheck check, AnsweringRound answering, SeriesWords words) {
        this.pages = pages;
        this.check = check;
        this.answering = answering;
        this.words = words;
    }

    @ModelAttribute("page")
    RoundPage page(@PathVariable Map<String, String> path, @Nullable Principal organiser) {
        return pages.open(path, organiser);
    }

    @GetMapping
    String show(@ModelAttribute(name = "page", binding = false) RoundPage page, Model model, Locale locale) {
        model.addAttribute("form", RoundAnswerForm.of(page.answer()));
        return show(page.answer().version(), model, locale);
    }

    private static String show(int version, Model model, Locale locale) {
        model.addAttribute("version", version);
        Map<DayOfWeek, String> weekdays = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .forEach(day -> weekdays.put(day, day.getDisplayName(TextStyle.FULL, locale)));
        model.addAttribute("weekdays", weekdays);
        return "hosting/round";
    }

    @PostMapping
    String answer(
            @ModelAttribute(name = "page", binding = false) RoundPage page,
            @Valid @ModelAttribute("form") RoundAnswerForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (page.closed()) {
            return "redirect:" + page.path();
        }
        var said = check.read(page, form, errors);
        if (said.isEmpty()) {
            return show(version, model, locale);
        }
        if (!kept(page, version, said.get())) {
            model.addAttribute("savedMeanwhile", true);
            return show(page.answer().version(), model, locale);
        }
        if (form.nextPage().isEmpty()) {
            flash.addFlashAttribute("done", words.say(locale, "hosting.round.kept" + (page.desk() ? ".desk" : "")));
        }
        boolean finished = form.isFinished() && page.desk();
        return "redirect:" + (finished ? "/desk/rounds/" + page.letter().id() : page.path() + form.nextPage());
    }

    private boolean kept(RoundPage page, int version, RoundAnswerCheck.Said said) {
        try {
            return answering.answer(page.answer().id(), version, said, page.signature());
        } catch (ObjectOptimisticLockingFailureException savedInTheSameMoment) {
            return false;
        }
    }
}
