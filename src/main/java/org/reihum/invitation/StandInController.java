package org.reihum.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Budgets;
import org.reihum.mail.UnaskedLetter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Names who comes instead, behind the personal link: for the person, and for whoever got the letter passed on. */
@Controller
@RequestMapping("/r/{token}/substitute")
class StandInController {

    private final AnswerPages pages;
    private final NamingSubstitute naming;
    private final Budgets budgets;
    private final Clock clock;

    StandInController(AnswerPages pages, NamingSubstitute naming, Budgets budgets, Clock clock) {
        this.pages = pages;
        this.naming = naming;
        this.budgets = budgets;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        AnswerPage page = pages.behind(token, clock.instant());
        model.addAttribute("form", SubstituteForm.empty());
        return page.canNameSubstitute() ? show(token, page, model) : "redirect:/r/" + token;
    }

    private static String show(String token, AnswerPage page, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", page);
        return "invitation/stand-in";
    }

    @PostMapping
    String name(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SubstituteForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        Instant now = clock.instant();
        AnswerPage page = pages.behind(token, now);
        if (!page.canNameSubstitute()) {
            return "redirect:/r/" + token;
        }
        if (!errors.hasErrors()) {
            Optional<Substituted> named = name(page, form, request.getRemoteAddr(), now);
            if (named.filter(Substituted.Done.class::isInstance).isPresent()) {
                return told(form, page).on(token);
            }
            named.ifPresentOrElse(one -> say(one, form, errors), () -> errors.reject("invitation.standIn.tooOften"));
        }
        return errors.hasErrors() ? show(token, page, model) : "redirect:/r/" + token;
    }

    /**
     * The one place where whoever holds a link causes letters to an address that they type, and to the person's own.
     *
     * @return empty when the person has been written to too often today
     */
    private Optional<Substituted> name(AnswerPage page, SubstituteForm form, String source, Instant now) {
        boolean tell = page.invitation()
                .email()
                .map(own -> mayWrite(own, page, source, now))
                .orElse(true);
        if (!tell) {
            return Optional.empty();
        }
        Substitute named = form.substitute();
        String email = named.email();
        Substitute who =
                email == null || mayWrite(email, page, source, now) ? named : new Substitute(named.name(), null);
        return Optional.of(naming.name(
                page.invitation().id(), who, Channel.LINK, page.name().full(), now));
    }

    private boolean mayWrite(String address, AnswerPage page, String source, Instant now) {
        String scope = "meeting:" + page.meeting().id().value();
        return budgets.allowAlone(new UnaskedLetter(address, source, scope), now);
    }

    private static void say(Substituted substituted, SubstituteForm form, BindingResult errors) {
        if (substituted instanceof Substituted.ComesAlready) {
            errors.rejectValue("lastName", "invitation.standIn.comesAlready", new Object[] {form.lastName()}, null);
        }
    }

    /** Who gets a letter: nobody does without an address. */
    private static Stored told(SubstituteForm form, AnswerPage page) {
        boolean person = page.canBeTold();
        if (form.email().isEmpty()) {
            return person ? Stored.STAND_IN_PERSON : Stored.STAND_IN_NOBODY;
        }
        return person ? Stored.STAND_IN_BOTH : Stored.STAND_IN_SUBSTITUTE;
    }
}
