package org.reihum.invitation;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.meeting.MeetingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One guest of a meeting: how it stands and came about, and what an organiser does on behalf of the person. */
@Controller
@RequestMapping("/desk/meetings/{meeting}/guests/{guest:\\d+}")
class GuestController {

    private final GuestPages pages;
    private final GuestChoices choices;
    private final Answering answering;
    private final NamingSubstitute naming;
    private final RenewingLink renewing;
    private final MessageSource messages;
    private final Clock clock;

    GuestController(
            GuestPages pages,
            GuestChoices choices,
            Answering answering,
            NamingSubstitute naming,
            RenewingLink renewing,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.answering = answering;
        this.naming = naming;
        this.renewing = renewing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long meeting, @PathVariable long guest, Model model, Locale locale) {
        return show(page(meeting, guest), model, locale);
    }

    private GuestPage page(long meeting, long guest) {
        return pages.of(new MeetingId(meeting), new InvitationId(guest), clock.instant());
    }

    private String show(GuestPage page, Model model, Locale locale) {
        model.addAttribute("page", page);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", GuestForm.of(page.row()));
        }
        if (!model.containsAttribute("substitute")) {
            model.addAttribute("substitute", SubstituteForm.empty());
        }
        choices.offer(page.meeting(), page.row().companions(), model, locale);
        return "invitation/guest";
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable long meeting,
            @PathVariable long guest,
            @Valid @ModelAttribute("form") GuestForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        GuestPage page = page(meeting, guest);
        choices.check(form, page.meeting(), page.row().companions(), errors);
        if (errors.hasErrors()) {
            return show(page, model, locale);
        }
        Answered answered =
                answering.answer(page.row().id(), form.given(), form.through(), organiser.getName(), clock.instant());
        if (answered.isStored() || answered instanceof Answered.Closed) {
            return done(page, flash, "answered." + answered.getClass().getSimpleName(), locale);
        }
        GuestChoices.explain(answered, errors);
        return show(page, model, locale);
    }

    @PostMapping("/substitute")
    String substitute(
            @PathVariable long meeting,
            @PathVariable long guest,
            @Validated(SubstituteForm.AtDesk.class) @ModelAttribute("substitute") SubstituteForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        GuestPage page = page(meeting, guest);
        if (errors.hasErrors()) {
            return show(page, model, locale);
        }
        Substituted named =
                naming.name(page.row().id(), form.substitute(), form.through(), organiser.getName(), clock.instant());
        if (named instanceof Substituted.ComesAlready) {
            errors.rejectValue("lastName", "invitation.desk.substitute.comesAlready");
            return show(page, model, locale);
        }
        return done(page, flash, "substituted." + named.getClass().getSimpleName(), locale);
    }

    @PostMapping("/link")
    String renewLink(
            @PathVariable long meeting,
            @PathVariable long guest,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        GuestPage page = page(meeting, guest);
        if (page.closed()) {
            return done(page, flash, "answered.Closed", locale);
        }
        boolean sent = renewing.renew(page.meeting().id(), page.row().id(), organiser.getName(), clock.instant());
        return done(page, flash, sent ? "link.sent" : "link.withoutAddress", locale);
    }

    private String done(GuestPage page, RedirectAttributes flash, String what, Locale locale) {
        Object[] name = {page.person().name().full()};
        flash.addFlashAttribute("done", messages.getMessage("invitation.desk.done." + what, name, locale));
        return "redirect:/desk/meetings/" + page.meeting().id().value() + "/guests/"
                + page.row().id().value();
    }
}
