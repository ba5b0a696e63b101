package org.reihum.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind the link of the letter. Opening it changes nothing: mail scanners open every link. */
@Controller
@RequestMapping("/sign-up/{token}")
class ConfirmationController {

    private final ConfirmationPages pages;
    private final Confirming confirming;
    private final Throttle throttle;
    private final Clock clock;

    ConfirmationController(ConfirmationPages pages, Confirming confirming, Throttle throttle, Clock clock) {
        this.pages = pages;
        this.confirming = confirming;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page(token, clock.instant(), model);
    }

    @PostMapping
    String confirm(@PathVariable String token, HttpServletRequest request, Model model) {
        Instant now = clock.instant();
        throttle.pass(request.getRemoteAddr(), now);
        Confirmed confirmed = confirming.confirm(token, request.getRemoteAddr(), now);
        if (confirmed instanceof Confirmed.Done done) {
            return "redirect:" + done.next();
        }
        if (confirmed instanceof Confirmed.Already) {
            return "redirect:/sign-up/" + token;
        }
        model.addAttribute("refused", confirmed.getClass().getSimpleName());
        model.addAttribute("limit", confirmed instanceof Confirmed.OrganisationFull full ? full.limit() : 0);
        return page(token, now, model);
    }

    private String page(String token, Instant now, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", pages.behind(token, now));
        return "registration/confirm";
    }
}
