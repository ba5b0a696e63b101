package org.reihum.mail;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages "Versand": which letters wait, went or failed, and each of them as it looks. */
@Controller
@RequestMapping("/desk/mail")
class LettersController {

    private final Letters letters;
    private final Outbox outbox;
    private final Sending sending;
    private final Returns returns;
    private final Undeliverable undeliverable;

    LettersController(Letters letters, Outbox outbox, Sending sending, Returns returns, Undeliverable undeliverable) {
        this.letters = letters;
        this.outbox = outbox;
        this.sending = sending;
        this.returns = returns;
        this.undeliverable = undeliverable;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) Optional<LetterState> state,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new LetterFilter(state, scope, q, page);
        var lines = letters.page(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", outbox.counts(filter.scope()));
        model.addAttribute("obstacle", sending.obstacle());
        model.addAttribute("lines", lines);
        model.addAttribute("pages", new Pages(filter.page(), lines.size(), letters.count(filter)));
        model.addAttribute("states", LetterState.values());
        return "mail/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        var kept = letters.find(id).orElseThrow(() -> new LetterNotFound(id));
        model.addAttribute("kept", kept);
        model.addAttribute("returns", returns.of(id));
        model.addAttribute("undeliverable", undeliverable.since(kept.letter().recipientAddress()));
        model.addAttribute("obstacle", sending.obstacle());
        return "mail/letter";
    }
}
