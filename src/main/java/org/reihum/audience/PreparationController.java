package org.reihum.audience;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.invitation.GuestCandidates;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends invitations: to the circle of the networks at once, to thousands with a bar that shows how far it is. */
@Controller
@RequestMapping("/desk/meetings/{id}/invite")
class PreparationController {

    private final Timetable timetable;
    private final GuestCandidates candidates;
    private final SendingInvitations sending;
    private final Preparations preparations;
    private final PreparationPages pages;
    private final Clock clock;

    PreparationController(
            Timetable timetable,
            GuestCandidates candidates,
            SendingInvitations sending,
            Preparations preparations,
            PreparationPages pages,
            Clock clock) {
        this.timetable = timetable;
        this.candidates = candidates;
        this.sending = sending;
        this.preparations = preparations;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping
    String invite(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "false") boolean anyway,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        GuestCandidates.ToInvite toInvite = candidates.stillToInvite(meeting, now);
        // nobody is invited whom the page has not shown
        var result = shown.isEmpty() || shown.equals(toInvite.seal())
                ? sending.send(meeting, toInvite.people(), anyway, now)
                : new SendingInvitations.Result.Changed();
        return pages.after(result, "/desk/meetings/" + id + "/invite", meeting.id(), flash, locale);
    }

    @GetMapping("/sending/{preparation}")
    String show(@PathVariable long id, @PathVariable long preparation, Model model, HttpServletResponse response) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Preparation shown = preparations
                .findById(preparation)
                .filter(found -> found.meeting().equals(meeting.id()))
                .orElseThrow(() -> new NoSuchPreparation(preparation));
        if (!shown.ended()) {
            // the browser looks again by itself, without script
            response.setHeader("Refresh", "1");
        }
        model.addAttribute("meeting", meeting);
        model.addAttribute("preparation", shown);
        model.addAttribute("left", shown.left(clock.instant()));
        return "audience/preparation";
    }
}
