package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "No more invitations", by button only, and back again. The answer to this meeting stays as it is. */
@Controller
class WishController {

    private final AnswerPages pages;
    private final WantingInvitations wanting;
    private final Clock clock;

    WishController(AnswerPages pages, WantingInvitations wanting, Clock clock) {
        this.pages = pages;
        this.wanting = wanting;
        this.clock = clock;
    }

    @PostMapping("/r/{token}/no-more")
    String noMore(@PathVariable String token) {
        return want(false, token);
    }

    @PostMapping("/r/{token}/more")
    String more(@PathVariable String token) {
        return want(true, token);
    }

    private String want(boolean wanted, String token) {
        Instant now = clock.instant();
        wanting.want(pages.behind(token, now).person().id(), wanted, now);
        return (wanted ? Stored.MORE : Stored.NO_MORE).on(token);
    }
}
