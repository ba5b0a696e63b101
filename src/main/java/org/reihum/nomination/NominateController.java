package org.reihum.nomination;

import jakarta.validation.Valid;
import java.util.Locale;
import org.reihum.meeting.ContactPerson;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a network's manager names guests, without an account. Opening it changes nothing. */
@Controller
@RequestMapping("/nominate/{token}")
class NominateController {

    private final NominatePages pages;
    private final Nominating nominating;
    private final Withdrawing withdrawing;
    private final MessageSource messages;

    NominateController(NominatePages pages, Nominating nominating, Withdrawing withdrawing, MessageSource messages) {
        this.pages = pages;
        this.nominating = nominating;
        this.withdrawing = withdrawing;
        this.messages = messages;
    }

    @ModelAttribute("page")
    NominatePage page(@PathVariable String token) {
        return pages.open(token);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", NominationForm.empty());
        return "nomination/nominate";
    }

    @PostMapping
    String nominate(
            @ModelAttribute(name = "page", binding = false) NominatePage page,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        model.addAttribute("again", true);
        form.check(errors);
        if (errors.hasErrors()) {
            return "nomination/nominate";
        }
        switch (nominating.nominate(page.contingent().id(), form.guest(), page.now())) {
            case KEPT -> {
                return done(page, flash, "kept", locale, form.guest().name().full());
            }
            case NAMED_ALREADY -> errors.rejectValue("lastName", "nomination.namedAlready");
            case FULL -> errors.reject("nomination.full");
            case TOO_MANY -> {
                ContactPerson contact = page.series().contact();
                errors.reject("nomination.tooMany", new Object[] {contact.name(), contact.email()}, null);
            }
            case CLOSED -> errors.reject("nomination.closed");
        }
        return "nomination/nominate";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @ModelAttribute(name = "page", binding = false) NominatePage page,
            @RequestParam long nomination,
            RedirectAttributes flash,
            Locale locale) {
        boolean gone = withdrawing.withdraw(page.contingent().id(), nomination, page.now());
        return done(page, flash, gone ? "withdrawn" : "decided", locale, "");
    }

    private String done(NominatePage page, RedirectAttributes flash, String what, Locale locale, String name) {
        flash.addFlashAttribute("done", messages.getMessage("nomination.done." + what, new Object[] {name}, locale));
        return "redirect:" + page.path();
    }
}
