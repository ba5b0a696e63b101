package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String noMore(@PathVariable String token, RedirectAttributes flash) {
        return want(false, token, flash);
    }

    @PostMapping("/r/{token}/more")
    String more(@PathVariable String token, RedirectAttributes flash) {
        return want(true, token, flash);
    }

    private String want(boolean wanted, String token, RedirectAttributes flash) {
        Instant now = clock.instant();
        wanting.want(pages.behind(token, now).person().id(), wanted, now);
        flash.addFlashAttribute("stored", wanted ? "more" : "noMore");
        return "redirect:/r/" + token;
    }
}
