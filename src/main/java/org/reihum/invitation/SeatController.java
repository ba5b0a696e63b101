package org.reihum.invitation;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's act that gives a waiting person a seat, such as one who answered after the deadline. */
@Controller
class SeatController {

    private final GivingSeat givingSeat;
    private final MessageSource messages;
    private final Clock clock;

    SeatController(GivingSeat givingSeat, MessageSource messages, Clock clock) {
        this.givingSeat = givingSeat;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{meeting}/guests/{invitation}/seat")
    String give(
            @PathVariable long meeting,
            @PathVariable long invitation,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        boolean given = givingSeat.give(
                new MeetingId(meeting), new InvitationId(invitation), organiser.getName(), clock.instant());
        flash.addFlashAttribute(
                "done", messages.getMessage(given ? "invitation.seat.given" : "invitation.seat.none", null, locale));
        return "redirect:/desk/meetings/" + meeting;
    }
}
