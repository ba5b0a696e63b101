package org.reihum.invitation;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names who comes instead, behind the personal link: for the person, and for whoever got the letter passed on. */
@Controller
@RequestMapping("/r/{token}/substitute")
class StandInController {

    private final AnswerPages pages;
    private final NamingSubstitute naming;
    private final Clock clock;

    StandInController(AnswerPages pages, NamingSubstitute naming, Clock clock) {
        this.pages = pages;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        AnswerPage page = pages.behind(token, clock.instant());
        model.addAttribute("form", StandInForm.empty());
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
            @Valid @ModelAttribute("form") StandInForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        AnswerPage page = pages.behind(token, now);
        if (!page.canNameSubstitute()) {
            return "redirect:/r/" + token;
        }
        if (!errors.hasErrors()) {
            say(name(page, form.substitute(), now), form, page, errors, flash);
        }
        return errors.hasErrors() ? show(token, page, model) : "redirect:/r/" + token;
    }

    /** The one place where whoever holds a link causes letters to an address that they type. */
    private Substituted name(AnswerPage page, Substitute who, Instant now) {
        return naming.name(
                page.invitation().id(), who, Channel.LINK, page.name().full(), now);
    }

    private static void say(
            Substituted substituted,
            StandInForm form,
            AnswerPage page,
            BindingResult errors,
            RedirectAttributes flash) {
        if (substituted instanceof Substituted.ComesAlready) {
            errors.rejectValue("lastName", "invitation.standIn.comesAlready", new Object[] {form.lastName()}, null);
        } else if (substituted instanceof Substituted.Done) {
            flash.addFlashAttribute("stored", "standIn." + told(form, page));
        }
    }

    /** Who gets a letter: nobody does without an address. */
    private static String told(StandInForm form, AnswerPage page) {
        boolean person = page.invitation().email().isPresent();
        if (form.email().isEmpty()) {
            return person ? "PERSON" : "NOBODY";
        }
        return person ? "BOTH" : "SUBSTITUTE";
    }
}
