package org.reihum.reply;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.SubstituteForm;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organiser does about something written back. */
@Controller
@RequestMapping("/desk/replies/{id:\\d+}")
class ReplyActsController {

    private final HandlingReplies handling;
    private final Delegating delegating;
    private final WritingBack writing;
    private final DecliningProposal declining;
    private final RepliesController pages;
    private final MessageSource messages;
    private final Clock clock;

    ReplyActsController(
            HandlingReplies handling,
            Delegating delegating,
            WritingBack writing,
            DecliningProposal declining,
            RepliesController pages,
            MessageSource messages,
            Clock clock) {
        this.handling = handling;
        this.delegating = delegating;
        this.writing = writing;
        this.declining = declining;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable long id,
            @RequestParam Answer answer,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Handled handled = handling.answer(id, answer, organiser.getName(), clock.instant());
        return back(handled, "answered", flash, locale);
    }

    @PostMapping("/assign")
    String assign(
            @PathVariable long id,
            @RequestParam long invitation,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        Handled handled = handling.assign(id, new InvitationId(invitation), organiser.getName(), clock.instant());
        return handled instanceof Handled.Assigned
                ? to("/desk/replies/" + id, handled, "assigned", flash, locale)
                : back(handled, "answered", flash, locale);
    }

    @PostMapping("/settle")
    String settle(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        return back(handling.settle(id, organiser.getName(), clock.instant()), "settled", flash, locale);
    }

    @PostMapping("/decline")
    String decline(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        return back(declining.decline(id, organiser.getName(), clock.instant()), "declined", flash, locale);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable long id) {
        handling.reopen(id);
        return "redirect:/desk/replies/" + id;
    }

    @PostMapping("/write")
    String write(
            @PathVariable long id,
            @Valid @ModelAttribute("form") WriteForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            return pages.one(id, "", model);
        }
        return back(writing.write(id, form.text(), organiser.getName(), clock.instant()), "written", flash, locale);
    }

    @PostMapping("/delegate")
    String delegate(
            @PathVariable long id,
            @Validated(SubstituteForm.BothNames.class) @ModelAttribute("substitute") SubstituteForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            return pages.one(id, "", model);
        }
        Handled handled = delegating.name(id, form.substitute(), organiser.getName(), clock.instant());
        return back(handled, "delegated", flash, locale);
    }

    private String back(Handled handled, String done, RedirectAttributes flash, Locale locale) {
        return to("/desk/replies", handled, done, flash, locale);
    }

    private String to(String page, Handled handled, String done, RedirectAttributes flash, Locale locale) {
        String key = handled.succeeded()
                ? "reply.done." + done
                : "reply.refused." + handled.getClass().getSimpleName();
        flash.addFlashAttribute(
                handled.succeeded() ? "done" : "refused",
                messages.getMessage(key, new Object[] {handled.word()}, locale));
        return "redirect:" + page;
    }
}
