package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesId;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Places;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A network goes on in another. */
@Controller
@RequestMapping("/desk/rotation/ledger/{series}/networks/{network}/merge")
class MergerController {

    private final AllSeries allSeries;
    private final Networks networks;
    private final Places places;
    private final Mergers mergers;
    private final Merging merging;
    private final MessageSource messages;
    private final Clock clock;

    MergerController(
            AllSeries allSeries,
            Networks networks,
            Places places,
            Mergers mergers,
            Merging merging,
            MessageSource messages,
            Clock clock) {
        this.allSeries = allSeries;
        this.networks = networks;
        this.places = places;
        this.mergers = mergers;
        this.merging = merging;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("series") long seriesId, @PathVariable("network") long networkId, Model model) {
        model.addAttribute("form", MergerForm.EMPTY);
        return page(allSeries.get(new SeriesId(seriesId)), new NetworkId(networkId), model);
    }

    private String page(Series series, NetworkId merged, Model model) {
        Map<Long, String> others = new LinkedHashMap<>();
        networks.findAllByOrderByName().stream()
                .filter(other -> !other.id().equals(merged))
                .forEach(other -> others.put(other.id().value(), other.shortName()));
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("true", text("planning.merge.takes.yes"));
        answers.put("false", text("planning.merge.takes.no"));
        model.addAttribute("series", series);
        model.addAttribute("network", networks.get(merged));
        model.addAttribute("others", others);
        model.addAttribute("answers", answers);
        return "planning/merge";
    }

    private String text(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    @PostMapping
    String merge(
            @PathVariable("series") long seriesId,
            @PathVariable("network") long networkId,
            @Valid @ModelAttribute("form") MergerForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash) {
        Series series = allSeries.get(new SeriesId(seriesId));
        Network merged = networks.get(new NetworkId(networkId));
        LocalDate today = clock.instant().atZone(series.zone()).toLocalDate();
        if (!errors.hasErrors()) {
            check(form.order(series.id(), merged.id()), today, errors);
        }
        if (errors.hasErrors()) {
            return page(series, merged.id(), model);
        }
        var order = form.order(series.id(), merged.id());
        int turns = merging.merge(order, today, organiser.getName(), clock.instant());
        String key = "planning.merge.done." + (order.takesTurn() ? "taken" : "open");
        flash.addFlashAttribute(
                "done", text(key, turns, networks.get(order.successor()).shortName()));
        return "redirect:/desk/rotation/ledger?series=" + seriesId;
    }

    private void check(Merging.Order order, LocalDate today, BindingResult errors) {
        if (order.onDay().isBefore(today)) {
            errors.rejectValue("onDay", "planning.suspend.from.over");
        }
        if (mergers.of(order.series()).stream().anyMatch(known -> known.merged().equals(order.merged()))) {
            errors.reject("planning.merge.twice");
        }
        boolean gone = networks.findById(order.successor().value()).isEmpty()
                || mergers.of(order.series()).stream()
                        .anyMatch(known -> known.merged().equals(order.successor()));
        if (gone) {
            errors.rejectValue("successor", "planning.merge.successor.gone");
        } else if (places.of(order.successor()).isEmpty()) {
            errors.rejectValue("successor", "planning.merge.successor.noSeat");
        }
    }
}
