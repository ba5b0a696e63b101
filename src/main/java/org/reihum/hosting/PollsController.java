package org.reihum.hosting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the networks on which of a few dates a meeting should be. */
@Controller
@RequestMapping("/desk/polls")
class PollsController {

    private static final String PAGE = "hosting/poll-form";
    private static final int DAYS_TO_ANSWER = 10;

    private final Timetable timetable;
    private final DatePolls polls;
    private final PollFormCheck check;
    private final OfferingDates offering;
    private final RoundRecipients recipients;
    private final SeriesWords words;
    private final Clock clock;

    PollsController(
            Timetable timetable,
            DatePolls polls,
            PollFormCheck check,
            OfferingDates offering,
            RoundRecipients recipients,
            SeriesWords words,
            Clock clock) {
        this.timetable = timetable;
        this.polls = polls;
        this.check = check;
        this.offering = offering;
        this.recipients = recipients;
        this.words = words;
        this.clock = clock;
    }

    /** The poll of a meeting, or the form for one. */
    @GetMapping
    String ofMeeting(@RequestParam long meeting) {
        return polls.latest(new MeetingId(meeting))
                .map(poll -> "redirect:/desk/polls/" + poll.id())
                .orElse("redirect:/desk/polls/new?meeting=" + meeting);
    }

    @GetMapping("/new")
    String blank(@RequestParam("meeting") long id, Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        LocalDate today = today(meeting, clock.instant());
        LocalDate present = meeting.day();
        model.addAttribute(
                "form",
                PollForm.empty(
                        present != null && present.isBefore(today) ? null : present, today.plusDays(DAYS_TO_ANSWER)));
        return form(meeting, model);
    }

    @PostMapping("/new")
    String offer(
            @RequestParam("meeting") long id,
            @Valid @ModelAttribute("form") PollForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        var offers = check.read(form, today(meeting, now), errors);
        if (offers.isEmpty()) {
            return form(meeting, model);
        }
        var result = offering.offer(meeting.id(), offers.get(), organiser.getName(), now);
        if (result instanceof OfferingDates.Result.Asked asked) {
            flash.addFlashAttribute("done", words.say(locale, "hosting.poll.sent", asked.letters()));
            return "redirect:/desk/polls/" + asked.poll();
        }
        flash.addFlashAttribute("done", words.say(locale, "hosting.poll.notPossible"));
        return "redirect:/desk/meetings/" + id;
    }

    private String form(MeetingCard meeting, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("possible", OfferingDates.isPossible(meeting, clock.instant()));
        model.addAttribute("recipients", recipients.members(meeting.seriesId(), today(meeting, clock.instant())));
        return PAGE;
    }

    private static LocalDate today(MeetingCard meeting, Instant now) {
        return now.atZone(meeting.zone()).toLocalDate();
    }
}
