package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that shows who will be invited and the letter, and from which it is sent. */
@Controller
@RequestMapping("/desk/meetings/{id}/invite")
class InviteController {

    private final Timetable timetable;
    private final GuestCandidates candidates;
    private final SendingConditions conditions;
    private final Clock clock;

    InviteController(Timetable timetable, GuestCandidates candidates, SendingConditions conditions, Clock clock) {
        this.timetable = timetable;
        this.candidates = candidates;
        this.conditions = conditions;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        model.addAttribute("meeting", meeting);
        model.addAttribute("agenda", timetable.agenda(meeting.id()));
        model.addAttribute("unmet", conditions.unmet(meeting));
        model.addAttribute("possible", Inviting.canInvite(meeting, now));
        model.addAttribute(
                "candidates", candidates.of(meeting, now.atZone(meeting.zone()).toLocalDate()));
        return "invitation/invite";
    }
}
