package org.reihum.report;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.AllSeries;
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

/** Enters and changes what funders have granted. */
@Controller
@RequestMapping("/desk/reports/grants")
class GrantController {

    private final Grants grants;
    private final AllSeries allSeries;
    private final MessageSource messages;
    private final Clock clock;

    GrantController(Grants grants, AllSeries allSeries, MessageSource messages, Clock clock) {
        this.grants = grants;
        this.allSeries = allSeries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String empty(Model model, Locale locale) {
        model.addAttribute("form", GrantForm.empty(List.copyOf(funded().keySet())));
        return page(null, 0, model, locale);
    }

    @PostMapping("/new")
    String enter(
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        check(form, errors);
        if (errors.hasErrors()) {
            return page(null, 0, model, locale);
        }
        grants.enter(form.grant(0, 0, today()));
        return done("report.grant.entered", flash, locale);
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Model model, Locale locale) {
        Grant grant = grants.get(id);
        model.addAttribute("form", GrantForm.of(grant));
        return page(id, grant.version(), model, locale);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Grant before = grants.get(id);
        check(form, errors);
        if (errors.hasErrors()) {
            return page(id, version, model, locale);
        }
        if (!grants.change(form.grant(id, version, before.enteredOn()), today())) {
            // pressing once more overwrites knowingly
            model.addAttribute("overtaken", true);
            return page(id, before.version(), model, locale);
        }
        return done("report.grant.changed", flash, locale);
    }

    private void check(GrantForm form, BindingResult errors) {
        if (!PeriodForm.inOrder(form.first(), form.last())) {
            errors.rejectValue("last", "report.form.order");
        }
        if (!form.isWithinReach()) {
            errors.rejectValue("last", "report.form.span");
        }
        if (!funded().keySet().containsAll(form.series())) {
            errors.rejectValue("series", "report.form.series");
        }
        if (form.periods().isEmpty()) {
            errors.rejectValue("ownDates", "report.form.ownDates");
        }
    }

    private String page(@Nullable Long id, int version, Model model, Locale locale) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("choices", funded());
        model.addAttribute("rhythms", rhythms(locale));
        return "report/grant";
    }

    /** Only a series that is funded can be under a grant. */
    private Map<Long, String> funded() {
        Map<Long, String> choices = new LinkedHashMap<>();
        allSeries.findAllByOrderById().stream()
                .filter(series -> series.profile().funded())
                .forEach(series -> choices.put(series.id().value(), series.name()));
        return choices;
    }

    private Map<String, String> rhythms(Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(GrantRhythm.values())
                .forEach(rhythm ->
                        choices.put(rhythm.name(), messages.getMessage("report.grant.rhythm." + rhythm, null, locale)));
        return choices;
    }

    private String done(String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/reports";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DueReports.BERLIN);
    }
}
