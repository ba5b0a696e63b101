package org.reihum.hosting;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two buttons that let a round letter go: to those who have not got it, and to those who have not answered. */
@Controller
@RequestMapping("/desk/rounds/{id}")
class RoundPostController {

    private final SendingRound sending;
    private final RemindingNetworks reminding;
    private final SeriesWords words;
    private final Clock clock;

    RoundPostController(SendingRound sending, RemindingNetworks reminding, SeriesWords words, Clock clock) {
        this.sending = sending;
        this.reminding = reminding;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/send")
    String send(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        SendingRound.Result result = sending.send(id, organiser.getName(), clock.instant());
        if (result instanceof SendingRound.Result.Sent sent) {
            return done(id, "hosting.round.sent", sent.letters(), flash, locale);
        }
        return done(id, "hosting.round.tooLate", 0, flash, locale);
    }

    @PostMapping("/remind")
    String remind(@PathVariable long id, @RequestParam int reminders, RedirectAttributes flash, Locale locale) {
        int written = reminding.remind(id, reminders, clock.instant());
        return done(id, "hosting.round.reminded", written, flash, locale);
    }

    private String done(long id, String key, int letters, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", words.say(locale, key, letters));
        return "redirect:/desk/rounds/" + id;
    }
}
