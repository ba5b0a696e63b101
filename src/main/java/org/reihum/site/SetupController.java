package org.reihum.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.reihum.account.Attempts;
import org.reihum.account.OpeningAccount;
import org.reihum.mail.Letterhead;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The first-run page. It is gone as soon as there is an organiser. */
@Controller
class SetupController {

    private static final Duration WAIT = Duration.ofMinutes(15);

    private final FirstRun firstRun;
    private final SetupCode code;
    private final MessageSource messages;
    private final Clock clock;
    private final Attempts guesses = new Attempts(10, WAIT);

    SetupController(FirstRun firstRun, SetupCode code, MessageSource messages, Clock clock) {
        this.firstRun = firstRun;
        this.code = code;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/setup")
    String show(Model model) {
        refuseWhenOver();
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute("form", SetupForm.empty(here));
        return "site/setup";
    }

    @PostMapping("/setup")
    String finish(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        refuseWhenOver();
        checkCode(form, errors, request.getRemoteAddr());
        checkTogether(form, errors);
        if (!errors.hasErrors()) {
            store(form, errors);
        }
        if (errors.hasErrors()) {
            return "site/setup";
        }
        redirect.addFlashAttribute(
                "done", messages.getMessage("site.setup.done", null, LocaleContextHolder.getLocale()));
        return "redirect:/login";
    }

    private void refuseWhenOver() {
        if (firstRun.isOver()) {
            throw new SetupIsOver();
        }
    }

    private void checkCode(SetupForm form, BindingResult errors, String source) {
        var now = clock.instant();
        if (guesses.exhausted(source, now)) {
            errors.rejectValue("code", "site.setup.code.throttled", new Object[] {WAIT.toMinutes()}, null);
        } else if (!form.code().isEmpty() && !code.is(form.code())) {
            guesses.count(source, now);
            errors.rejectValue("code", "site.setup.code.wrong");
        }
    }

    private static void checkTogether(SetupForm form, BindingResult errors) {
        Set<Letterhead.Flaw> flaws = Letterhead.flaws(form.baseUrl(), form.senderName(), form.senderAddress());
        if (flaws.contains(Letterhead.Flaw.BASE_URL) && !errors.hasFieldErrors("baseUrl")) {
            errors.rejectValue("baseUrl", "site.setup.baseUrl.unusable");
        }
        if (flaws.contains(Letterhead.Flaw.SENDER_ADDRESS) && !errors.hasFieldErrors("senderAddress")) {
            errors.rejectValue("senderAddress", "site.setup.address.unusable");
        }
        if (!form.password().equals(form.passwordAgain())) {
            errors.rejectValue("passwordAgain", "site.setup.password.differs");
        }
    }

    private void store(SetupForm form, BindingResult errors) {
        var outcome = firstRun.finish(form, clock.instant());
        if (outcome instanceof OpeningAccount.PasswordTooShort) {
            errors.rejectValue(
                    "password", "site.setup.password.short", new Object[] {OpeningAccount.SHORTEST_PASSWORD}, null);
        } else if (outcome instanceof OpeningAccount.PasswordTooLong) {
            errors.rejectValue("password", "site.setup.password.long");
        } else if (outcome instanceof OpeningAccount.AddressUnusable) {
            errors.rejectValue("address", "site.setup.address.unusable");
        } else if (outcome instanceof OpeningAccount.AddressTaken) {
            errors.rejectValue("address", "site.setup.address.taken");
        }
    }
}
