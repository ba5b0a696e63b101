package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer page behind a personal link. Opening it changes nothing, ever: mail scanners open every link. */
@Controller
class RsvpController {

    private final AnswerLinks links;
    private final Answering answering;
    private final Timetable timetable;
    private final Directory directory;
    private final Clock clock;

    RsvpController(AnswerLinks links, Answering answering, Timetable timetable, Directory directory, Clock clock) {
        this.links = links;
        this.answering = answering;
        this.timetable = timetable;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/r/probe")
    String sample() {
        return "invitation/sample";
    }

    @GetMapping("/r/{token}")
    String show(@PathVariable String token, Model model) {
        Instant now = clock.instant();
        Invitation invitation = links.read(token, now).orElseThrow(LinkNotValid::new);
        MeetingCard meeting = timetable.card(invitation.meeting());
        PersonCard person =
                directory.card(invitation.person(), now.atZone(meeting.zone()).toLocalDate());
        model.addAttribute("token", token);
        model.addAttribute("page", new AnswerPage(invitation, meeting, person.name(), now));
        return "invitation/answer";
    }

    @PostMapping("/r/{token}")
    String answer(@PathVariable String token, @RequestParam(required = false) Answer answer, RedirectAttributes flash) {
        Instant now = clock.instant();
        Invitation invitation = links.read(token, now).orElseThrow(LinkNotValid::new);
        if (answer != null && answer != Answer.OPEN) {
            answering.answer(invitation.id(), answer, Channel.LINK, nameOf(invitation, now), now);
            flash.addFlashAttribute("stored", true);
        }
        return "redirect:/r/" + token;
    }

    private String nameOf(Invitation invitation, Instant now) {
        MeetingCard meeting = timetable.card(invitation.meeting());
        return directory
                .card(invitation.person(), now.atZone(meeting.zone()).toLocalDate())
                .name()
                .full();
    }

    @ExceptionHandler(LinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "invitation/not-valid";
    }

    /** The link is altered, expired or withdrawn: the same answer for all, so that nothing can be probed. */
    private static final class LinkNotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
