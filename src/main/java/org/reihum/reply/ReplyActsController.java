package org.reihum.reply;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organiser does about something written back by one press. */
@Controller
@RequestMapping("/desk/replies/{id:\\d+}")
class ReplyActsController {

    private final HandlingReplies handling;
    private final DecliningProposal declining;
    private final TellingHandled telling;
    private final Clock clock;

    ReplyActsController(HandlingReplies handling, DecliningProposal declining, TellingHandled telling, Clock clock) {
        this.handling = handling;
        this.declining = declining;
        this.telling = telling;
        this.clock = clock;
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable long id,
            @RequestParam Answer answer,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Handled handled = handling.answer(id, answer, organiser.getName(), clock.instant());
        return telling.tell(id, handled, "answered", flash, locale);
    }

    @PostMapping("/assign")
    String assign(
            @PathVariable long id,
            @RequestParam long invitation,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Handled handled = handling.assign(id, new InvitationId(invitation), organiser.getName(), clock.instant());
        return telling.tell(id, handled, "answered", flash, locale);
    }

    @PostMapping("/settle")
    String settle(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        return telling.tell(id, handling.settle(id, organiser.getName(), clock.instant()), "settled", flash, locale);
    }

    @PostMapping("/decline")
    String decline(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        return telling.tell(id, declining.decline(id, organiser.getName(), clock.instant()), "declined", flash, locale);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable long id) {
        handling.reopen(id);
        return "redirect:/desk/replies/" + id;
    }
}
