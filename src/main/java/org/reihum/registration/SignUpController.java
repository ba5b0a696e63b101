package org.reihum.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public sign-up to a meeting. */
@Controller
@RequestMapping("/series/{slug}/{number:[0-9]{1,6}}/sign-up")
class SignUpController {

    private final Doors doors;
    private final SignUpPages pages;
    private final Clock clock;

    SignUpController(Doors doors, SignUpPages pages, Clock clock) {
        this.doors = doors;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param group there when several people are to be signed up at once */
    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String group,
            Model model) {
        Instant now = clock.instant();
        Door door = doors.of(slug, number);
        return door.isOpen(now)
                ? pages.form(door, SignUpForm.empty(group != null && door.rule().groups()), door.path(), now, model)
                : pages.closed(door, model);
    }

    @PostMapping
    String signUp(
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") SignUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Instant now = clock.instant();
        Door door = doors.of(slug, number);
        if (!door.isOpen(now) || form.grouped() && !door.rule().groups()) {
            return pages.closed(door, model);
        }
        var from = new SigningUp.Origin(request.getRemoteAddr(), locale, Optional.empty());
        return pages.receive(door, form, errors, from, door.path(), now, model);
    }

    @GetMapping("/sent")
    String sent(@PathVariable String slug, @PathVariable int number, Model model) {
        Door door = doors.of(slug, number);
        return pages.sent(door, door.path(), model);
    }
}
