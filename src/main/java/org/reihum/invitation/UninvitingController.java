package org.reihum.invitation;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a guest's invitation back, and gives it again. */
@Controller
@RequestMapping("/desk/meetings/{meeting}/guests/{guest:\\d+}")
class UninvitingController {

    private final GuestPages pages;
    private final Uninviting uninviting;
    private final Inviting inviting;
    private final MessageSource messages;
    private final Clock clock;

    UninvitingController(
            GuestPages pages, Uninviting uninviting, Inviting inviting, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.uninviting = uninviting;
        this.inviting = inviting;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/uninvite")
    String uninvite(
            @PathVariable long meeting,
            @PathVariable long guest,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        GuestPage page = pages.of(new MeetingId(meeting), new InvitationId(guest), now);
        var done = uninviting.uninvite(page.meeting().id(), page.row().id(), organiser.getName(), now);
        return done(page, flash, "uninvited." + done, locale);
    }

    @PostMapping("/invite-again")
    String inviteAgain(@PathVariable long meeting, @PathVariable long guest, RedirectAttributes flash, Locale locale) {
        Instant now = clock.instant();
        GuestPage page = pages.of(new MeetingId(meeting), new InvitationId(guest), now);
        var result = inviting.invite(
                page.meeting().id(), List.of(new PersonId(page.row().personId())), now);
        boolean invited = result instanceof Inviting.Result.Invited some && some.people() == 1;
        return done(page, flash, invited ? "invitedAgain" : "invitedAgain.not", locale);
    }

    private String done(GuestPage page, RedirectAttributes flash, String what, Locale locale) {
        Object[] name = {page.person().name().full()};
        flash.addFlashAttribute("done", messages.getMessage("invitation.desk.done." + what, name, locale));
        return "redirect:/desk/meetings/" + page.meeting().id().value() + "/guests/"
                + page.row().id().value();
    }
}
