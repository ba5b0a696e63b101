package org.reihum.mail;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a mailing back that has not left yet. */
@Controller
class RecallController {

    private final Recalling recalling;
    private final MessageSource messages;
    private final Clock clock;

    RecallController(Recalling recalling, MessageSource messages, Clock clock) {
        this.recalling = recalling;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/mail/mailings/{id}/recall")
    String recall(@PathVariable long id, Principal organiser, Locale locale, RedirectAttributes flash) {
        var result = recalling.recall(new MailingId(id), organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", said(result, locale));
        return "redirect:/desk/mail/mailings/" + id;
    }

    private String said(Recalling.Result result, Locale locale) {
        if (result instanceof Recalling.Result.Recalled recalled) {
            return messages.getMessage("mail.recall.done", new Object[] {recalled.letters()}, locale);
        }
        String key = result instanceof Recalling.Result.Before ? "mail.recall.before" : "mail.recall.late";
        return messages.getMessage(key, null, locale);
    }
}
