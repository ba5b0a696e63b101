package org.reihum.feedback;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** At the desk: thanks those who came, and shows what they say. */
@Controller
@RequestMapping("/desk/meetings/{id}/feedback")
class FeedbackDeskController {

    private final Timetable timetable;
    private final FeedbackBook book;
    private final SendingThanks sending;
    private final MessageSource messages;
    private final Clock clock;

    FeedbackDeskController(
            Timetable timetable, FeedbackBook book, SendingThanks sending, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.book = book;
        this.sending = sending;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute("meeting", meeting);
        model.addAttribute("over", meeting.isOver(clock.instant()));
        model.addAttribute("asked", book.asked(meeting.id()).size());
        model.addAttribute("waiting", sending.waiting(meeting).size());
        model.addAttribute("result", FeedbackResult.of(book.of(meeting.id())));
        return "feedback/desk";
    }

    @PostMapping
    String send(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        int letters = sending.send(new MeetingId(id), organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("feedback.sent", new Object[] {letters}, locale));
        return "redirect:/desk/meetings/" + id + "/feedback";
    }
}
