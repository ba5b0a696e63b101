package org.reihum.mail;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a letter again that failed or came back, or of which nobody knows whether it arrived. */
@Controller
class RetryController {

    private final Letters letters;
    private final MessageSource messages;
    private final Clock clock;

    RetryController(Letters letters, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/mail/{id}/retry")
    String retry(@PathVariable long id, Locale locale, RedirectAttributes flash) {
        if (letters.find(id).isEmpty()) {
            throw new LetterNotFound(id);
        }
        var answer = letters.retry(id, clock.instant()) ? "mail.retry.done" : "mail.retry.needless";
        flash.addFlashAttribute("done", messages.getMessage(answer, null, locale));
        return "redirect:/desk/mail/" + id;
    }
}
