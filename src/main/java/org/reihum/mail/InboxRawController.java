package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter that could not be read: to be saved as it came, never shown; and to be read once more. */
@Controller
class InboxRawController {

    private final InboxLetters letters;
    private final Rereading rereading;
    private final MessageSource messages;
    private final Clock clock;

    InboxRawController(InboxLetters letters, Rereading rereading, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.rereading = rereading;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/desk/mail/inbox/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.US_ASCII))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"mail-" + id + ".txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(letters.raw(id).orElseThrow(() -> new LetterNotFound(id)));
    }

    @PostMapping("/desk/mail/inbox/{id}/again")
    String again(@PathVariable long id, Locale locale, RedirectAttributes flash) {
        var fate = rereading.reread(id, clock.instant());
        var answer = fate.map(now -> "mail.inbox.again." + (now == InboxFate.QUARANTINED ? "failed" : "done"))
                .orElse("mail.inbox.again.needless");
        flash.addFlashAttribute("done", messages.getMessage(answer, null, locale));
        return "redirect:/desk/mail/inbox";
    }
}
