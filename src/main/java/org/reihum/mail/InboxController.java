package org.reihum.mail;

import java.util.HashMap;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Posteingang": what came in, and what became of it. */
@Controller
class InboxController {

    private final InboxLetters letters;
    private final Collecting collecting;
    private final ObjectProvider<LetterPlaces> places;

    InboxController(InboxLetters letters, Collecting collecting, ObjectProvider<LetterPlaces> places) {
        this.letters = letters;
        this.collecting = collecting;
        this.places = places;
    }

    @GetMapping("/desk/mail/inbox")
    String list(
            @RequestParam(required = false) Optional<InboxFate> fate,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new InboxFilter(fate, q, page);
        var lines = letters.page(filter);
        var shown = new HashMap<Long, String>();
        var ids = lines.stream().map(InboxLine::id).toList();
        places.orderedStream().forEach(room -> shown.putAll(room.of(ids)));
        model.addAttribute("filter", filter);
        model.addAttribute("counts", letters.counts());
        model.addAttribute("off", collecting.isOff());
        model.addAttribute("stuck", collecting.isStuck());
        model.addAttribute("sources", collecting.states());
        model.addAttribute("lines", lines);
        model.addAttribute("shown", shown);
        model.addAttribute("pages", new Pages(filter.page(), lines.size(), letters.count(filter)));
        model.addAttribute("fates", InboxFate.values());
        return "mail/inbox";
    }
}
