package org.reihum.meeting;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** A series, whom to ask about it and its members, on one form. */
@Controller
@RequestMapping("/desk/series")
class SeriesController {

    private final ArrangingSeries arranging;
    private final Networks networks;
    private final MessageSource messages;
    private final Clock clock;

    SeriesController(ArrangingSeries arranging, Networks networks, MessageSource messages, Clock clock) {
        this.arranging = arranging;
        this.networks = networks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Model model) {
        SeriesForm blank = SeriesForm.blank();
        model.addAttribute("form", blank);
        return show(model, blank);
    }

    @PostMapping("/new")
    String begin(
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        check(form, errors);
        if (errors.hasErrors()) {
            return show(model, form);
        }
        return done(redirect, arranging.begin(form, known(form), clock.instant()), "meeting.series.done.begun", form);
    }

    @GetMapping("/{id}/edit")
    String form(@PathVariable("id") long id, Model model) {
        var now = arranging.stands(new SeriesId(id), clock.instant());
        model.addAttribute("form", now.form());
        return show(model, now, now.form());
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable("id") long id,
            @RequestParam("version") int readVersion,
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        SeriesId series = new SeriesId(id);
        check(form, errors);
        var now = arranging.stands(series, clock.instant());
        if (now.version() != readVersion) {
            return overtaken(model, series, form);
        }
        if (errors.hasErrors()) {
            return show(model, now, form);
        }
        try {
            if (arranging.change(series, readVersion, form, known(form), clock.instant())) {
                return done(redirect, series, "meeting.series.done.changed", form);
            }
        } catch (ObjectOptimisticLockingFailureException savedInTheSameMoment) {
            return overtaken(model, series, form);
        }
        return overtaken(model, series, form);
    }

    private static void check(SeriesForm form, BindingResult errors) {
        if (MeetingFormCheck.unreadable(errors)) {
            return;
        }
        if (form.beginsAt() != null && form.endsAt() != null && !form.endsAt().isAfter(form.beginsAt())) {
            errors.rejectValue("endsAt", "meeting.form.endsAt.early");
        }
        if (!SeriesForm.zones().contains(form.zone())) {
            errors.rejectValue("zone", "meeting.form.missing");
        }
    }

    /** Those members that are still in the register: one may have gone since the form was shown. */
    private Set<NetworkId> known(SeriesForm form) {
        Set<NetworkId> members = form.networks();
        members.removeIf(network -> networks.findById(network.value()).isEmpty());
        return members;
    }

    private String overtaken(Model model, SeriesId series, SeriesForm form) {
        model.addAttribute("overtaken", true);
        return show(model, arranging.stands(series, clock.instant()), form);
    }

    private String show(Model model, ArrangingSeries.Standing now, SeriesForm form) {
        model.addAttribute("series", now.series());
        model.addAttribute("version", now.version());
        return show(model, form);
    }

    private String show(Model model, SeriesForm form) {
        // on its own, because Spring leaves the form out of the model when something typed could not be read
        model.addAttribute("members", form.members());
        Map<String, String> zones = new LinkedHashMap<>();
        SeriesForm.zones().forEach(zone -> zones.put(zone, zone.replace('_', ' ')));
        model.addAttribute("zones", zones);
        model.addAttribute("networks", networks.findAllByOrderByName());
        return "meeting/series-form";
    }

    private String done(RedirectAttributes redirect, SeriesId series, String key, SeriesForm form) {
        redirect.addFlashAttribute(
                "done", messages.getMessage(key, new Object[] {form.name()}, LocaleContextHolder.getLocale()));
        return "redirect:/desk/meetings?series=" + series.value();
    }
}
