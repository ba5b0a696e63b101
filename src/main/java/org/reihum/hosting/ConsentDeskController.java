package org.reihum.hosting;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's side of the host's consent: whether the series asks for it, and how it stands. */
@Controller
@RequestMapping("/desk/meetings/{id}/consent")
class ConsentDeskController {

    private final Timetable timetable;
    private final ConsentRules rules;
    private final ConsentStanding standing;
    private final AskingConsent asking;
    private final MessageSource messages;
    private final Clock clock;

    ConsentDeskController(
            Timetable timetable,
            ConsentRules rules,
            ConsentStanding standing,
            AskingConsent asking,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.rules = rules;
        this.standing = standing;
        this.asking = asking;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute("meeting", meeting);
        model.addAttribute("over", meeting.isOver(clock.instant()));
        model.addAttribute("rule", rules.asks(meeting.seriesId()));
        model.addAttribute("standing", standing.kind(meeting));
        model.addAttribute("consent", standing.of(meeting));
        return "hosting/consent-desk";
    }

    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int timesAsked,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        var result = asking.ask(meeting.id(), timesAsked, organiser.getName(), clock.instant());
        String text = messages.getMessage("hosting.consent.ask." + result, new Object[] {meeting.host()}, locale);
        return done(meeting, text, flash);
    }

    @PostMapping("/rule")
    String rule(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean asks,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        rules.set(meeting.seriesId(), asks);
        String key = asks ? "hosting.consent.rule.on" : "hosting.consent.rule.off";
        return done(meeting, messages.getMessage(key, new Object[] {meeting.series()}, locale), flash);
    }

    private static String done(MeetingCard meeting, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return "redirect:/desk/meetings/" + meeting.id().value() + "/consent";
    }
}
