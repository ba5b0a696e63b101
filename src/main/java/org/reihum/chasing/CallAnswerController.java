package org.reihum.chasing;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answered;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.Invitation;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invitations;
import org.reihum.meeting.MeetingId;
import org.reihum.network.People;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters what somebody says on the telephone; whatever needs more than one word has the page of the guest. */
@Controller
class CallAnswerController {

    private final Invitations invitations;
    private final People people;
    private final Answering answering;
    private final MessageSource messages;
    private final Clock clock;

    CallAnswerController(
            Invitations invitations, People people, Answering answering, MessageSource messages, Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.answering = answering;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/calls/{guest:\\d+}/answer")
    String answer(
            @PathVariable long id,
            @PathVariable long guest,
            @RequestParam Answer answer,
            @RequestParam Optional<Long> network,
            @RequestParam Optional<CallState> state,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Invitation called = invitations.at(new MeetingId(id), new InvitationId(guest));
        Answered answered = answering.answer(
                called.id(), GivenAnswer.of(answer), Channel.TELEPHONE, organiser.getName(), clock.instant());
        String key = "chasing.answered." + answered.getClass().getSimpleName();
        String name = people.get(called.person()).name().full();
        flash.addFlashAttribute("done", messages.getMessage(key, new Object[] {name}, locale));
        return CallsController.back(id, new CallFilter(network, state), flash);
    }
}
