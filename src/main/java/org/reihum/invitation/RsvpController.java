package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer page behind a personal link. Opening it changes nothing, ever: mail scanners open every link. */
@Controller
class RsvpController {

    private final AnswerPages pages;
    private final Answering answering;
    private final Clock clock;

    RsvpController(AnswerPages pages, Answering answering, Clock clock) {
        this.pages = pages;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/r/probe")
    String sample() {
        return "invitation/sample";
    }

    @GetMapping("/r/{token}")
    String show(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", page(token, clock.instant()));
        return "invitation/answer";
    }

    @PostMapping("/r/{token}")
    String answer(@PathVariable String token, @RequestParam(required = false) Answer answer, RedirectAttributes flash) {
        Instant now = clock.instant();
        AnswerPage page = page(token, now);
        if (answer != null && answer != Answer.OPEN) {
            InvitationId id = page.invitation().id();
            Answered answered = answering.answer(
                    id, GivenAnswer.of(answer), Channel.LINK, page.name().full(), now);
            if (!(answered instanceof Answered.Closed)) {
                flash.addFlashAttribute("stored", true);
            }
        }
        return "redirect:/r/" + token;
    }

    private AnswerPage page(String token, Instant now) {
        return pages.behind(token, now).orElseThrow(LinkNotValid::new);
    }

    @ExceptionHandler(LinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "invitation/not-valid";
    }

    /** The link is altered, expired or withdrawn: the same answer for all, so that nothing can be probed. */
    private static final class LinkNotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
