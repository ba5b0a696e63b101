package org.reihum.mail;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that show what was sent to many: by whom, when, to how many, and whether it can still be recalled. */
@Controller
@RequestMapping("/desk/mail/mailings")
class MailingsController {

    private final MailingList mailings;
    private final Corrections corrections;
    private final Sending sending;
    private final Clock clock;

    MailingsController(MailingList mailings, Corrections corrections, Sending sending, Clock clock) {
        this.mailings = mailings;
        this.corrections = corrections;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.max(1, Math.min(page, 1_000_000));
        var lines = mailings.page(shown);
        model.addAttribute("lines", lines);
        model.addAttribute("pages", new Pages(shown, lines.size(), mailings.count()));
        model.addAttribute("now", clock.instant());
        return "mail/mailings";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        var mailing = mailings.get(new MailingId(id));
        model.addAttribute("mailing", mailing);
        model.addAttribute("lines", mailings.letters(new MailingId(id)));
        model.addAttribute("corrected", corrections.corrected(new MailingId(id)));
        model.addAttribute("corrections", corrections.of(new MailingId(id)));
        model.addAttribute("obstacle", sending.obstacle());
        model.addAttribute("now", clock.instant());
        return "mail/mailing";
    }
}
