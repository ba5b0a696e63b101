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

/** A letter that could not be read: to be saved as it came, never shown; to be read once more, or to be done with. */
@Controller
class InboxRawController {

    private final InboxLetters letters;
    private final Rereading rereading;
    private final Arrivals arrivals;
    private final MessageSource messages;
    private final Clock clock;

    InboxRawController(
            InboxLetters letters, Rereading rereading, Arrivals arrivals, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.rereading = rereading;
        this.arrivals = arrivals;
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
        return said("mail.inbox.again." + fate.map(InboxRawController::answer).orElse("needless"), locale, flash);
    }

    private static String answer(InboxFate fate) {
        return switch (fate) {
            case QUARANTINED -> "failed";
            case READING -> "later";
            case APPLIED, WAITING, RETURNED, IGNORED -> "done";
        };
    }

    @PostMapping("/desk/mail/inbox/{id}/settled")
    String settled(@PathVariable long id, Locale locale, RedirectAttributes flash) {
        return said("mail.inbox.settle." + (arrivals.settle(id) ? "done" : "needless"), locale, flash);
    }

    private String said(String key, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
        return "redirect:/desk/mail/inbox";
    }
}
