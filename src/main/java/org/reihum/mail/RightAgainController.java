package org.reihum.mail;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody has found out that the address of a letter that came back is right, or right again. */
@Controller
class RightAgainController {

    private final Letters letters;
    private final Undeliverable undeliverable;
    private final MessageSource messages;

    RightAgainController(Letters letters, Undeliverable undeliverable, MessageSource messages) {
        this.letters = letters;
        this.undeliverable = undeliverable;
        this.messages = messages;
    }

    @PostMapping("/desk/mail/{id}/right-again")
    String rightAgain(@PathVariable long id, Locale locale, RedirectAttributes flash) {
        var kept = letters.find(id).orElseThrow(() -> new LetterNotFound(id));
        undeliverable.forget(kept.letter().recipientAddress());
        flash.addFlashAttribute("done", messages.getMessage("mail.undeliverable.forgotten", null, locale));
        return "redirect:/desk/mail/" + id;
    }
}
