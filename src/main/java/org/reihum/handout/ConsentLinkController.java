package org.reihum.handout;

import java.time.Clock;
import java.time.Instant;
import org.reihum.invitation.Channel;
import org.reihum.invitation.Invitation;
import org.reihum.invitation.LinkNotValid;
import org.reihum.invitation.PersonalLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person allows, or takes back, behind the personal link; also after the meeting. */
@Controller
class ConsentLinkController {

    private final PersonalLinks links;
    private final NotingConsents noting;
    private final Clock clock;

    ConsentLinkController(PersonalLinks links, NotingConsents noting, Clock clock) {
        this.links = links;
        this.noting = noting;
        this.clock = clock;
    }

    @PostMapping("/r/{token}/consents")
    String note(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean listed,
            @RequestParam(defaultValue = "false") boolean noPhotos) {
        Instant now = clock.instant();
        Invitation invitation = links.read(token, now).orElseThrow(LinkNotValid::new);
        noting.note(invitation.meeting(), invitation.person(), new Consent(listed, noPhotos), Channel.LINK.name(), now);
        return "redirect:/r/" + token + "?stored=CONSENTS";
    }
}
