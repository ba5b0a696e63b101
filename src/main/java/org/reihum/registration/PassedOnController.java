package org.reihum.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.Invitation;
import org.reihum.invitation.PersonalLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sign-up of somebody to whom an invitation was passed on: also where only the invited may come. */
@Controller
@RequestMapping("/r/{token}/self")
class PassedOnController {

    private final PersonalLinks links;
    private final Doors doors;
    private final SignUpPages pages;
    private final Clock clock;

    PassedOnController(PersonalLinks links, Doors doors, SignUpPages pages, Clock clock) {
        this.links = links;
        this.doors = doors;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        Instant now = clock.instant();
        Door door = doors.of(invitation(token, now).meeting());
        return door.isPossible(now)
                ? pages.form(door, SignUpForm.empty(false), path(token), now, model)
                : pages.closed(door, model);
    }

    @PostMapping
    String signUp(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Instant now = clock.instant();
        Invitation passedOn = invitation(token, now);
        Door door = doors.of(passedOn.meeting());
        if (!door.isPossible(now) || form.grouped()) {
            return pages.closed(door, model);
        }
        var from = new SigningUp.Origin(request.getRemoteAddr(), locale, Optional.of(passedOn.id()));
        return pages.receive(door, form, errors, from, path(token), now, model);
    }

    @GetMapping("/sent")
    String sent(@PathVariable String token, Model model) {
        Door door = doors.of(invitation(token, clock.instant()).meeting());
        return pages.sent(door, path(token), model);
    }

    private Invitation invitation(String token, Instant now) {
        return links.read(token, now).orElseThrow(SignUpLinkNotValid::new);
    }

    private static String path(String token) {
        return "/r/" + token + "/self";
    }
}
