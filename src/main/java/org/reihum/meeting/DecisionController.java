package org.reihum.meeting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a meeting decided: recorded with its votes, and withdrawn when it was a mistake. */
@Controller
@RequestMapping("/desk/meetings/{id}/decisions")
class DecisionController {

    private final Timetable timetable;
    private final Decisions decisions;
    private final Deciding deciding;
    private final WithdrawingDecision withdrawing;
    private final Networks networks;
    private final Places places;
    private final MeetingPages pages;
    private final Clock clock;

    DecisionController(
            Timetable timetable,
            Decisions decisions,
            Deciding deciding,
            WithdrawingDecision withdrawing,
            Networks networks,
            Places places,
            MeetingPages pages,
            Clock clock) {
        this.timetable = timetable;
        this.decisions = decisions;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.networks = networks;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("form", DecisionForm.blank());
        return page(timetable.card(new MeetingId(id)), model);
    }

    private String page(MeetingCard meeting, Model model) {
        Map<Long, String> hosts = new LinkedHashMap<>();
        networks.byName().forEach(network -> hosts.put(network.id().value(), network.shortName()));
        Map<Long, String> cities = new LinkedHashMap<>();
        places.findAllByOrderByName().forEach(place -> cities.put(place.id().value(), city(place, hosts)));
        model.addAttribute("meeting", meeting);
        model.addAttribute("decisions", decisions.of(meeting.id()));
        model.addAttribute("hosts", hosts);
        model.addAttribute("cities", cities);
        return "meeting/decisions";
    }

    private static String city(Place place, Map<Long, String> hosts) {
        return place.name() + " — " + hosts.get(place.network().value());
    }

    @PostMapping
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes redirect) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (!MeetingFormCheck.unreadable(errors)) {
            checkDay(form, meeting, errors);
        }
        if (errors.hasErrors()) {
            return page(meeting, model);
        }
        var order = new Deciding.Order(meeting.id(), form.textInOneLine(), form.votes(), next(form));
        Decision decision = deciding.decide(order, organiser.getName(), clock.instant());
        String key = decision.next().isEmpty() ? "recorded" : decision.madeIt() ? "made" : "changed";
        return done(redirect, id, "meeting.decision.done." + key);
    }

    private void checkDay(DecisionForm form, MeetingCard meeting, BindingResult errors) {
        LocalDate day = form.day();
        if (day != null && day.isBefore(LocalDate.ofInstant(clock.instant(), meeting.zone()))) {
            errors.rejectValue("day", "meeting.decision.day.over");
        }
    }

    /** A city alone is hosted by the network that sits there; a host alone receives at its seat. */
    private Optional<Deciding.NextMeeting> next(DecisionForm form) {
        Optional<Place> place = Optional.ofNullable(form.place())
                .flatMap(places::findById)
                .or(() -> Optional.ofNullable(form.host())
                        .flatMap(host -> places.of(new NetworkId(host)).stream().findFirst()));
        return place.map(where -> new Deciding.NextMeeting(
                form.host() == null
                        ? where.network()
                        : networks.get(new NetworkId(form.host())).id(),
                where.id(),
                form.day()));
    }

    @PostMapping("/{decision}/withdraw")
    String withdraw(
            @PathVariable long id, @PathVariable long decision, Principal organiser, RedirectAttributes redirect) {
        boolean withdrawn = withdrawing.withdraw(decision, organiser.getName(), clock.instant());
        return done(redirect, id, withdrawn ? "meeting.decision.done.withdrawn" : "meeting.decision.done.kept");
    }

    private String done(RedirectAttributes redirect, long id, String key) {
        redirect.addFlashAttribute("done", pages.text(key));
        return "redirect:/desk/meetings/" + id + "/decisions";
    }
}
