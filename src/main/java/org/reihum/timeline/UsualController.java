package org.reihum.timeline;

import jakarta.validation.Valid;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the steps of a series' meetings are due, and who sees to them. */
@Controller
@RequestMapping("/desk/series/{id}/timeline")
class UsualController {

    private final AllSeries allSeries;
    private final UsualSteps steps;
    private final MessageSource messages;

    UsualController(AllSeries allSeries, UsualSteps steps, MessageSource messages) {
        this.allSeries = allSeries;
        this.steps = steps;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Series series = allSeries.get(new SeriesId(id));
        UsualForm form = UsualForm.of(steps.of(series.id()));
        model.addAttribute("form", form);
        return page(series, form, model);
    }

    private static String page(Series series, UsualForm typed, Model model) {
        // on its own, because Spring leaves the form out of the model when something typed could not be read
        model.addAttribute("typed", typed);
        model.addAttribute("series", series);
        return "timeline/usual";
    }

    @PostMapping
    String set(
            @PathVariable long id,
            @Valid @ModelAttribute("form") UsualForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Series series = allSeries.get(new SeriesId(id));
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (errors.hasErrors()) {
            return page(series, form, model);
        }
        steps.set(series.id(), form.read());
        flash.addFlashAttribute("done", messages.getMessage("timeline.usual.done", null, locale));
        return "redirect:/desk/series/" + id + "/timeline";
    }
}
