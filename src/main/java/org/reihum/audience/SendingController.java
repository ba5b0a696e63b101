package org.reihum.audience;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends invitations to exactly those whom the page has shown. */
@Controller
@RequestMapping("/desk/meetings/{id}/audience")
class SendingController {

    private final Timetable timetable;
    private final ChoosingAudience choosing;
    private final AudiencePages pages;
    private final SendingInvitations sending;
    private final PreparationPages afterwards;
    private final Clock clock;

    SendingController(
            Timetable timetable,
            ChoosingAudience choosing,
            AudiencePages pages,
            SendingInvitations sending,
            PreparationPages afterwards,
            Clock clock) {
        this.timetable = timetable;
        this.choosing = choosing;
        this.pages = pages;
        this.sending = sending;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /**
     * @param shown the seal of those whom the page has shown
     * @param anyway even if something is asked for that is not there yet, such as the host's consent
     */
    @PostMapping("/invite")
    String invite(
            @PathVariable long id,
            @ModelAttribute("filter") AudienceFilter filter,
            @RequestParam String shown,
            @RequestParam(defaultValue = "false") boolean anyway,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        Instant now = clock.instant();
        Audience audience = choosing.choose(filter, meeting, now);
        if (!audience.seal().equals(shown)) {
            return pages.changed(meeting, filter, now, model);
        }
        var people = audience.toInvite().stream().map(Candidate::id).toList();
        String here = filter.behind(AudienceController.address(meeting.id()));
        return afterwards.after(sending.send(meeting, people, anyway, now), here, meeting.id(), flash, locale);
    }
}
