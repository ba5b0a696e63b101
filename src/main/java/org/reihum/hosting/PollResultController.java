package org.reihum.hosting;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a poll stands, and the press that decides it. */
@Controller
@RequestMapping("/desk/polls/{id}")
class PollResultController {

    private final DatePolls polls;
    private final Timetable timetable;
    private final PollTable table;
    private final FixingDate fixing;
    private final SeriesWords words;
    private final Clock clock;

    PollResultController(
            DatePolls polls, Timetable timetable, PollTable table, FixingDate fixing, SeriesWords words, Clock clock) {
        this.polls = polls;
        this.timetable = timetable;
        this.table = table;
        this.fixing = fixing;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        DatePoll poll = polls.get(id);
        MeetingCard meeting = timetable.card(poll.meeting());
        Instant now = clock.instant();
        model.addAttribute("poll", poll);
        model.addAttribute("meeting", meeting);
        model.addAttribute("standing", table.of(poll));
        model.addAttribute("today", now.atZone(meeting.zone()).toLocalDate());
        return "hosting/poll-result";
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable long id,
            @RequestParam long date,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        flash.addFlashAttribute("done", said(fixing.fix(id, date, organiser.getName(), clock.instant()), locale));
        return "redirect:/desk/polls/" + id;
    }

    private String said(FixingDate.Result result, Locale locale) {
        if (result instanceof FixingDate.Result.Fixed fixed) {
            return words.say(locale, "hosting.poll.fixed", MeetingText.shortDay(fixed.day(), locale));
        }
        if (result instanceof FixingDate.Result.DecidedBefore before) {
            return words.say(locale, "hosting.poll.before", MeetingText.shortDay(before.day(), locale));
        }
        return words.say(locale, "hosting.poll.notFixed");
    }
}
