package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.meeting.Suspensions;
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

/** A network sits out for a while. */
@Controller
@RequestMapping("/desk/rotation/ledger/{series}/networks/{network}/suspend")
class SuspensionController {

    private final AllSeries allSeries;
    private final Networks networks;
    private final Suspensions suspensions;
    private final Suspending suspending;
    private final MessageSource messages;
    private final Clock clock;

    SuspensionController(
            AllSeries allSeries,
            Networks networks,
            Suspensions suspensions,
            Suspending suspending,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.networks = networks;
        this.suspensions = suspensions;
        this.suspending = suspending;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("series") long seriesId, @PathVariable("network") long networkId, Model model) {
        Series series = allSeries.get(new SeriesId(seriesId));
        LocalDate today = today(series);
        model.addAttribute("form", new SuspensionForm(today, today.plusYears(1), ""));
        return page(series, new NetworkId(networkId), model);
    }

    private String page(Series series, NetworkId network, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("network", networks.get(network));
        return "planning/suspend";
    }

    @PostMapping
    String suspend(
            @PathVariable("series") long seriesId,
            @PathVariable("network") long networkId,
            @Valid @ModelAttribute("form") SuspensionForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Series series = allSeries.get(new SeriesId(seriesId));
        NetworkId network = networks.get(new NetworkId(networkId)).id();
        if (!errors.hasErrors()) {
            check(series, network, form, errors);
        }
        if (errors.hasErrors()) {
            return page(series, network, model);
        }
        var order = new Suspending.Order(series.id(), network, form.from(), form.backOn(), form.reasonInOneLine());
        int open = suspending.suspend(order, today(series), organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("planning.suspend.done", new Object[] {open}, locale));
        return "redirect:/desk/rotation/ledger?series=" + seriesId;
    }

    private void check(Series series, NetworkId network, SuspensionForm form, BindingResult errors) {
        if (form.from().isBefore(today(series))) {
            errors.rejectValue("from", "planning.suspend.from.over");
        }
        if (!form.backOn().isAfter(form.from())) {
            errors.rejectValue("backOn", "planning.suspend.backOn.early");
        }
        boolean twice = suspensions.of(series.id()).stream()
                .filter(known -> known.network().equals(network))
                .anyMatch(known -> overlaps(known, form));
        if (twice) {
            errors.rejectValue("from", "planning.suspend.twice");
        }
    }

    private static boolean overlaps(Suspension known, SuspensionForm form) {
        return known.firstDay().isBefore(form.backOn()) && form.from().isBefore(known.backOn());
    }

    private LocalDate today(Series series) {
        return clock.instant().atZone(series.zone()).toLocalDate();
    }
}
