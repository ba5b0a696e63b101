package org.reihum.registration;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The form as everybody gets it, and as who follows an invitation that was passed on. */
@Component
class SignUpPages {

    private final SignUpFormCheck check;
    private final SigningUp signingUp;
    private final Throttle throttle;

    SignUpPages(SignUpFormCheck check, SigningUp signingUp, Throttle throttle) {
        this.check = check;
        this.signingUp = signingUp;
        this.throttle = throttle;
    }

    /** @param path where the form is sent to; the page after it is one step further */
    String form(Door door, SignUpForm form, String path, Instant now, Model model) {
        model.addAttribute("form", form);
        return form(door, path, now, model);
    }

    /** The page after the form says the same to everybody, whatever has become of it. */
    String receive(
            Door door,
            SignUpForm form,
            BindingResult errors,
            SigningUp.Origin from,
            String path,
            Instant now,
            Model model) {
        throttle.pass(from.source(), now);
        check.check(form, door, errors);
        if (errors.hasErrors()) {
            return form(door, path, now, model);
        }
        if (!form.isFromARobot()) {
            signingUp.signUp(door, form, from, now);
        }
        return "redirect:" + path + "/sent";
    }

    private static String form(Door door, String path, Instant now, Model model) {
        model.addAttribute("late", door.isLate(now));
        return page(door, path, model, "registration/form");
    }

    String sent(Door door, String path, Model model) {
        return page(door, path, model, "registration/sent");
    }

    String closed(Door door, Model model) {
        return page(door, door.path(), model, "registration/closed");
    }

    private static String page(Door door, String path, Model model, String view) {
        model.addAttribute("door", door);
        model.addAttribute("path", path);
        return view;
    }
}
