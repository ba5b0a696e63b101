package org.reihum.invitation;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was typed from a letter on paper leads to the answer page. */
@Controller
class ShortLinkController {

    private final ShortLinks links;
    private final Clock clock;

    ShortLinkController(ShortLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/r/a/{code}")
    String follow(@PathVariable String code) {
        return links.follow(code, clock.instant())
                .map(token -> "redirect:/r/" + token)
                .orElseThrow(LinkNotValid::new);
    }
}
