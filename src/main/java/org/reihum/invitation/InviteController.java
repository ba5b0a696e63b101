package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that shows who will be invited and the letter, and sends it. */
@Controller
@RequestMapping("/desk/meetings/{id}/invite")
class InviteController {

    private final Timetable timetable;
    private final GuestCandidates candidates;
    private final Inviting inviting;
    private final MessageSource messages;
    private final Clock clock;

    InviteController(
            Timetable timetable, GuestCandidates candidates, Inviting inviting, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.candidates = candidates;
        this.inviting = inviting;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute("meeting", meeting);
        model.addAttribute("agenda", timetable.agenda(meeting.id()));
        model.addAttribute("possible", Inviting.canInvite(meeting, now));
        model.addAttribute(
                "candidates", candidates.of(meeting, now.atZone(meeting.zone()).toLocalDate()));
        return "invitation/invite";
    }

    @PostMapping
    String invite(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        Inviting.Result result = inviting.invite(new MeetingId(id), clock.instant());
        if (result instanceof Inviting.Result.Invited invited) {
            String key = invited.people() == 0 ? "invitation.nobody.new" : "invitation.sent";
            flash.addFlashAttribute(
                    "done", messages.getMessage(key, new Object[] {invited.people(), invited.letters()}, locale));
            return "redirect:/desk/meetings/" + id;
        }
        return done(id, flash, locale, "invitation.not.possible");
    }

    private String done(long id, RedirectAttributes flash, Locale locale, String key, Object... words) {
        flash.addFlashAttribute("done", messages.getMessage(key, words, locale));
        return "redirect:/desk/meetings/" + id + "/invite";
    }
}
