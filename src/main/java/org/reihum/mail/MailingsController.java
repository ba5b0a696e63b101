package org.reihum.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<DeskNames> names;
    private final Clock clock;

    MailingsController(
            MailingList mailings,
            Corrections corrections,
            Sending sending,
            ObjectProvider<DeskNames> names,
            Clock clock) {
        this.mailings = mailings;
        this.corrections = corrections;
        this.sending = sending;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String scope, @RequestParam(defaultValue = "1") int page, Model model) {
        String only = SafeText.line(scope, 100);
        int shown = between(page);
        var lines = mailings.page(only, shown);
        model.addAttribute("scope", only);
        model.addAttribute("lines", lines);
        model.addAttribute("pages", new Pages(shown, lines.size(), mailings.count(only)));
        return asOfNow(lines, model, "mail/mailings");
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var mailing = mailings.get(new MailingId(id));
        var lines = mailings.letters(new MailingId(id), between(page));
        model.addAttribute("mailing", mailing);
        model.addAttribute("lines", lines);
        model.addAttribute("pages", new Pages(between(page), lines.size(), mailing.letters()));
        model.addAttribute("corrected", corrections.corrected(new MailingId(id)));
        model.addAttribute("corrections", corrections.of(new MailingId(id)));
        model.addAttribute("obstacle", sending.obstacle());
        return asOfNow(List.of(mailing), model, "mail/mailing");
    }

    private String asOfNow(List<MailingLine> shown, Model model, String view) {
        Set<String> logins = shown.stream()
                .flatMap(mailing -> Stream.of(mailing.writtenBy(), mailing.recalledBy()))
                .collect(Collectors.toSet());
        var known = new HashMap<String, String>();
        names.orderedStream().forEach(room -> known.putAll(room.of(logins)));
        model.addAttribute("names", known);
        model.addAttribute("now", clock.instant());
        return view;
    }

    private static int between(int page) {
        return Math.max(1, Math.min(page, 1_000_000));
    }
}
