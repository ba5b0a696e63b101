package org.reihum.letter;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** The page for the words of all letters of a series. */
@Controller
@RequestMapping("/desk/series/{id}/letter")
class SeriesWordsController {

    private final WordsPages pages;
    private final WritingWords writing;
    private final AllSeries allSeries;
    private final MessageSource messages;
    private final Clock clock;

    SeriesWordsController(
            WordsPages pages, WritingWords writing, AllSeries allSeries, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.writing = writing;
        this.allSeries = allSeries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable String language, Model model) {
        Locale wanted = WordsForm.language(language);
        WordsPages.Page page = pages.of(new SeriesId(id), wanted, clock.instant());
        model.addAttribute("form", WordsForm.of(page.stored()));
        return show(id, wanted, page, model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @RequestParam String language,
            @RequestParam int version,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale reader) {
        Locale wanted = WordsForm.language(language);
        WordsCheck.check(form, errors, wanted);
        boolean stored = !errors.hasErrors()
                && writing.write(WordsFor.series(allSeries.get(new SeriesId(id)).id()), wanted, form.words(), version);
        if (!stored) {
            model.addAttribute("overtaken", !errors.hasErrors());
            return show(id, wanted, pages.of(new SeriesId(id), wanted, clock.instant()), model);
        }
        flash.addFlashAttribute("done", messages.getMessage("letter.saved." + wanted.getLanguage(), null, reader));
        return "redirect:/desk/series/" + id + "/letter?language=" + wanted.getLanguage();
    }

    private String show(long id, Locale wanted, WordsPages.Page page, Model model) {
        Series series = allSeries.get(new SeriesId(id));
        model.addAttribute("page", page);
        model.addAttribute("series", series);
        model.addAttribute("language", wanted.getLanguage());
        model.addAttribute("here", "/desk/series/" + id + "/letter");
        return "letter/series-words";
    }
}
