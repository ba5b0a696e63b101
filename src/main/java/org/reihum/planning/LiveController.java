package org.reihum.planning;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reihum.meeting.Deciding;
import org.reihum.meeting.Decisions;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
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

/** The page on the wall while the round decides where to meet next. */
@Controller
@RequestMapping("/desk/meetings/{id}/live")
class LiveController {

    private final Timetable timetable;
    private final NextTurn nextTurn;
    private final Substitutes substitutes;
    private final Decisions decisions;
    private final DecidingLive deciding;
    private final PricingTurns prices;
    private final MessageSource messages;
    private final Clock clock;

    LiveController(
            Timetable timetable,
            NextTurn nextTurn,
            Substitutes substitutes,
            Decisions decisions,
            DecidingLive deciding,
            PricingTurns prices,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.nextTurn = nextTurn;
        this.substitutes = substitutes;
        this.decisions = decisions;
        this.deciding = deciding;
        this.prices = prices;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Vacancy turn = turn(meeting);
        model.addAttribute("form", new LiveForm(null, "", null, null, null, turn.day()));
        return page(meeting, turn, model, locale);
    }

    private Vacancy turn(MeetingCard meeting) {
        return nextTurn.after(meeting, today(meeting), clock.instant());
    }

    private String page(MeetingCard meeting, Vacancy turn, Model model, Locale locale) {
        Map<NetworkId, String> known = prices.of(turn.series(), turn.number(), turn.day(), locale);
        model.addAttribute("meeting", meeting);
        model.addAttribute("turn", turn);
        model.addAttribute("candidates", candidates(turn, meeting));
        model.addAttribute("prices", known);
        model.addAttribute(
                "decisions",
                decisions.of(meeting.id()).stream()
                        .filter(decision -> !decision.withdrawn())
                        .toList());
        return "planning/live";
    }

    private List<Substitute> candidates(Vacancy turn, MeetingCard meeting) {
        return substitutes.all(turn, today(meeting));
    }

    @PostMapping
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") LiveForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Vacancy turn = turn(meeting);
        LocalDate day = form.day();
        if (!errors.hasErrors() && day != null && day.isBefore(today(meeting))) {
            errors.rejectValue("day", "meeting.decision.day.over");
        }
        Optional<Substitute> chosen = candidates(turn, meeting).stream()
                .filter(one -> form.network() != null && one.network().value() == form.network())
                .findFirst();
        if (errors.hasErrors() || chosen.isEmpty()) {
            return page(meeting, turn, model, locale);
        }
        int letters = deciding.decide(order(meeting, chosen.get(), form, locale), organiser.getName(), clock.instant());
        Object[] words = {chosen.get().name(), chosen.get().place().name(), letters};
        flash.addFlashAttribute("done", messages.getMessage("planning.live.done", words, locale));
        return "redirect:/desk/meetings/" + id + "/live";
    }

    private Deciding.Order order(MeetingCard meeting, Substitute host, LiveForm form, Locale locale) {
        Object[] words = {host.name(), host.place().name()};
        String text = form.textInOneLine().isEmpty()
                ? messages.getMessage("planning.live.sentence", words, locale)
                : form.textInOneLine();
        var next = new Deciding.NextMeeting(host.network(), host.place().id(), form.day());
        return new Deciding.Order(meeting.id(), text, form.votes(), Optional.of(next));
    }

    private LocalDate today(MeetingCard meeting) {
        return clock.instant().atZone(meeting.zone()).toLocalDate();
    }
}
