package org.reihum.account;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page. The comparison itself is Spring Security's, which forwards here when it fails. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show(@Nullable Principal organiser, @RequestParam(required = false) @Nullable String bye, Model model) {
        if (organiser != null) {
            return "redirect:/desk";
        }
        model.addAttribute("bye", bye != null);
        model.addAttribute("typed", "");
        return "account/login";
    }

    @PostMapping("/login/failed")
    String failed(
            @RequestParam(defaultValue = "") String username,
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable
                    Exception reason,
            HttpServletResponse response,
            Model model) {
        boolean wait = reason instanceof LockedException;
        response.setStatus((wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
        model.addAttribute("typed", username);
        model.addAttribute("wrong", !wait);
        model.addAttribute("wait", wait ? DeskDoor.WAIT.toMinutes() : 0);
        return "account/login";
    }
}
