package org.reihum.planning;

import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button beside a decision that asks the circle to save the date. */
@Controller
class SaveTheDateController {

    private final Timetable timetable;
    private final SendingSaveTheDate sending;
    private final MessageSource messages;
    private final Clock clock;

    SaveTheDateController(Timetable timetable, SendingSaveTheDate sending, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.sending = sending;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/decisions/{decision}/save-the-date")
    String send(@PathVariable long id, @PathVariable long decision, RedirectAttributes flash, Locale locale) {
        MeetingId meeting = timetable.card(new MeetingId(id)).id();
        int letters = sending.send(meeting, decision, clock.instant());
        flash.addFlashAttribute(
                "done", messages.getMessage("planning.saveTheDate.done", new Object[] {letters}, locale));
        return "redirect:/desk/meetings/" + id + "/decisions";
    }
}
