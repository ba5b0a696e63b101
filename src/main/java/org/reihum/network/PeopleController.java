package org.reihum.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people and the search in it: two queries, however many there are. */
@Controller
class PeopleController {

    static final int PER_PAGE = 50;
    private static final int LONGEST_QUESTION = 200;

    private final Directory directory;
    private final Clock clock;

    PeopleController(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/desk/people")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        String text = q.substring(0, Math.min(q.length(), LONGEST_QUESTION)).strip();
        int found = directory.count(text, today);
        int pages = Math.max(1, (found + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.max(0, Math.min(page, pages - 1));
        model.addAttribute("q", text);
        model.addAttribute("found", found);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("people", directory.search(text, today, shown * PER_PAGE, PER_PAGE));
        return "network/people";
    }
}
