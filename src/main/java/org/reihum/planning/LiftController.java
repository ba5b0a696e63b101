package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
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

/** A suspended network takes part again before its time. */
@Controller
@RequestMapping("/desk/rotation/ledger/{series}/networks/{network}/resume")
class LiftController {

    private final AllSeries allSeries;
    private final Networks networks;
    private final LiftingSuspension lifting;
    private final MessageSource messages;
    private final Clock clock;

    LiftController(
            AllSeries allSeries, Networks networks, LiftingSuspension lifting, MessageSource messages, Clock clock) {
        this.allSeries = allSeries;
        this.networks = networks;
        this.lifting = lifting;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable("series") long seriesId,
            @PathVariable("network") long networkId,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Series series = allSeries.get(new SeriesId(seriesId));
        NetworkId network = networks.get(new NetworkId(networkId)).id();
        Optional<Suspension> running = lifting.running(series.id(), network, today(series));
        if (running.isEmpty()) {
            return done(series, flash, locale, "planning.lift.none");
        }
        model.addAttribute("form", new LiftForm(today(series), ""));
        return page(series, running.get(), model);
    }

    private String page(Series series, Suspension suspension, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("network", networks.get(suspension.network()));
        model.addAttribute("suspension", suspension);
        return "planning/lift";
    }

    @PostMapping
    String lift(
            @PathVariable("series") long seriesId,
            @PathVariable("network") long networkId,
            @Valid @ModelAttribute("form") LiftForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Series series = allSeries.get(new SeriesId(seriesId));
        NetworkId network = networks.get(new NetworkId(networkId)).id();
        Optional<Suspension> running = lifting.running(series.id(), network, today(series));
        if (running.isEmpty()) {
            return done(series, flash, locale, "planning.lift.none");
        }
        if (!errors.hasErrors()) {
            check(series, running.get(), form, errors);
        }
        if (errors.hasErrors()) {
            return page(series, running.get(), model);
        }
        var order = new LiftingSuspension.Order(series.id(), network, form.from(), form.reasonInOneLine());
        Optional<Integer> regained = lifting.lift(order, today(series), organiser.getName(), clock.instant());
        return regained.map(turns -> done(series, flash, locale, "planning.lift.done", turns))
                .orElseGet(() -> done(series, flash, locale, "planning.lift.none"));
    }

    private void check(Series series, Suspension suspension, LiftForm form, BindingResult errors) {
        if (form.from().isBefore(today(series))) {
            errors.rejectValue("from", "planning.suspend.from.over");
        } else if (!form.from().isBefore(suspension.backOn())) {
            errors.rejectValue("from", "planning.lift.from.late");
        }
    }

    private String done(Series series, RedirectAttributes flash, Locale locale, String key, Object... words) {
        flash.addFlashAttribute("done", messages.getMessage(key, words, locale));
        return "redirect:/desk/rotation/ledger?series=" + series.id().value();
    }

    private LocalDate today(Series series) {
        return clock.instant().atZone(series.zone()).toLocalDate();
    }
}
