package org.reihum.hosting;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's act that asks the planned host of a meeting. */
@Controller
class EnquiryController {

    private final AskingHosts asking;
    private final Timetable timetable;
    private final MessageSource messages;
    private final Clock clock;

    EnquiryController(AskingHosts asking, Timetable timetable, MessageSource messages, Clock clock) {
        this.asking = asking;
        this.timetable = timetable;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/desk/meetings/{id}/enquiries")
    String ask(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        var result = asking.ask(meeting.id(), List.of(meeting.hostId()), organiser.getName(), clock.instant());
        flash.addFlashAttribute("done", messages.getMessage(word(result), new Object[] {meeting.host()}, locale));
        return "redirect:/desk/meetings/" + id;
    }

    private static String word(AskingHosts.Result result) {
        if (result instanceof AskingHosts.Result.Asked asked) {
            if (!asked.written().isEmpty()) {
                return "hosting.enquiry.asked";
            }
            return asked.already().isEmpty() ? "hosting.enquiry.unreachable" : "hosting.enquiry.already";
        }
        return "hosting.enquiry.notPossible";
    }
}
