package org.reihum.invitation;

import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button on a meeting's page for those who have yet to hear of a change. */
@Controller
class TellingLateController {

    private final Timetable timetable;
    private final TellingLate telling;
    private final MessageSource messages;
    private final Clock clock;

    TellingLateController(Timetable timetable, TellingLate telling, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.telling = telling;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/tell")
    String tell(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        MeetingId meeting = timetable.card(new MeetingId(id)).id();
        int letters = telling.tell(meeting, clock.instant());
        flash.addFlashAttribute("done", messages.getMessage("invitation.owed.done", new Object[] {letters}, locale));
        return "redirect:/desk/meetings/" + id;
    }
}
