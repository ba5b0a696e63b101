package org.reihum.hosting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A network's page to a poll, behind its personal link. Opening it changes nothing. */
@Controller
@RequestMapping("/poll/{token}")
class PollPageController {

    private static final String PAGE = "hosting/poll";

    private final PollPages pages;
    private final Voting voting;
    private final SeriesWords words;
    private final Clock clock;

    PollPageController(PollPages pages, Voting voting, SeriesWords words, Clock clock) {
        this.pages = pages;
        this.voting = voting;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        PollPage page = pages.behind(token, clock.instant());
        return show(token, page, page.answer().votes(), List.of(), model);
    }

    private static String show(String token, PollPage page, Map<Long, Vote> votes, List<Long> missing, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", page);
        model.addAttribute("votes", votes);
        model.addAttribute("missing", missing);
        return PAGE;
    }

    /** @param typed "date-5=YES": what is said to the date of that number */
    @PostMapping
    String vote(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        PollPage page = pages.behind(token, now);
        Map<Long, Vote> votes = read(page, typed);
        List<Long> missing = page.dates().stream()
                .map(OfferedDate::id)
                .filter(date -> !votes.containsKey(date))
                .toList();
        if (!page.closed() && !missing.isEmpty()) {
            return show(token, page, votes, missing, model);
        }
        if (!page.closed()
                && voting.vote(page.answer().id(), votes, page.answer().writtenName(), now)) {
            flash.addFlashAttribute("done", words.say(locale, "hosting.poll.kept"));
        }
        return "redirect:/poll/" + token;
    }

    private static Map<Long, Vote> read(PollPage page, Map<String, String> typed) {
        Map<Long, Vote> votes = new HashMap<>();
        for (OfferedDate date : page.dates()) {
            String said = typed.getOrDefault("date-" + date.id(), "");
            for (Vote vote : Vote.values()) {
                if (vote.name().equals(said)) {
                    votes.put(date.id(), vote);
                }
            }
        }
        return votes;
    }
}
