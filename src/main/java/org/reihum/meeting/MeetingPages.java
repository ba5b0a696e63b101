package org.reihum.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Network;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages on a single meeting have in common: the form, the review before a change, the way back. */
@Component
class MeetingPages {

    private final Networks networks;
    private final Places places;
    private final Houses houses;
    private final MessageSource messages;

    MeetingPages(Networks networks, Places places, Houses houses, MessageSource messages) {
        this.networks = networks;
        this.places = places;
        this.houses = houses;
        this.messages = messages;
    }

    /** A plan with names instead of numbers; the house is null while it is open. */
    record Plan(MeetingDetails details, String host, String city, Houses.@Nullable Choice house, String agenda) {}

    /** Shows the form; what it holds is in the model already. */
    String form(Model model) {
        Map<Long, String> hosts = new LinkedHashMap<>();
        networks.findAllByOrderByName()
                .forEach(network -> hosts.put(network.id().value(), network.shortName()));
        model.addAttribute("hosts", hosts);
        model.addAttribute("places", cities(hosts));
        model.addAttribute("cities", houses.byCity());
        model.addAttribute("modes", Online.Mode.values());
        return "meeting/form";
    }

    private Map<Long, String> cities(Map<Long, String> hosts) {
        Map<Long, String> cities = new LinkedHashMap<>();
        for (Place place : places.findAllByOrderByName()) {
            cities.put(
                    place.id().value(),
                    place.name() + " — " + hosts.get(place.network().value()));
        }
        return cities;
    }

    /** Shows what would change and who would be told. */
    String review(
            Model model,
            Optional<MeetingDetails> before,
            MeetingDetails after,
            ChangingMeeting.Foreseen foreseen,
            KeptPlan kept) {
        model.addAttribute("before", before.map(this::plan).orElse(null));
        model.addAttribute("after", plan(after));
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("warnings", kept.warnings());
        model.addAttribute("wantsReason", kept.wantsReason());
        model.addAttribute("forCoordinator", kept.isForCoordinator());
        model.addAttribute("why", kept.step().reason());
        model.addAttribute("flaw", kept.flaw().orElse(null));
        return "meeting/review";
    }

    private Plan plan(MeetingDetails details) {
        Network host = networks.get(details.host());
        return new Plan(
                details,
                host.shortName(),
                places.get(details.place()).name(),
                houses.choice(details.house()).orElse(null),
                AgendaText.of(details.agenda()));
    }

    /** Back to the meeting, with a word on what was done. */
    String done(RedirectAttributes redirect, MeetingId meeting, String key, Object... values) {
        redirect.addFlashAttribute("done", text(key, values));
        return "redirect:/desk/meetings/" + meeting.value();
    }

    /** "Mittwoch, 2. Dezember 2026" for a message, or that the day is open. */
    String day(@Nullable LocalDate day) {
        return day == null ? text("meeting.day.open") : MeetingText.shortDay(day, LocaleContextHolder.getLocale());
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
