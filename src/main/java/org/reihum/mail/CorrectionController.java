package org.reihum.mail;

import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a mailing right that has left, and stops what of it has not left yet. */
@Controller
@RequestMapping("/desk/mail/mailings/{id}")
class CorrectionController {

    private final CorrectionPages pages;
    private final Correcting correcting;
    private final StoppingLetters stopping;
    private final MessageSource messages;
    private final Clock clock;

    CorrectionController(
            CorrectionPages pages,
            Correcting correcting,
            StoppingLetters stopping,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.correcting = correcting;
        this.stopping = stopping;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/correction")
    String form(@PathVariable long id, Model model) {
        var mailing = new MailingId(id);
        if (!pages.hasLeft(mailing, clock.instant())) {
            return "redirect:/desk/mail/mailings/" + id;
        }
        CorrectionForm blank = pages.blank(mailing);
        model.addAttribute("form", blank);
        return pages.show(mailing, blank, model);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        var mailing = new MailingId(id);
        Instant now = clock.instant();
        if (!pages.hasLeft(mailing, now)) {
            return said(id, "mail.correction.early", flash, locale);
        }
        List<Enclosure> files = pages.files(form, errors, now, model);
        if (form.hasBoxes() && (form.to() == null || form.to().isEmpty())) {
            errors.rejectValue("to", "mail.correction.nobody", "nobody");
        }
        if (errors.hasErrors()) {
            return pages.show(mailing, form, model);
        }
        Optional<MailingId> written = correcting.correct(mailing, form.number(), form::isFor, form.words(files), now);
        return written.map(correction -> said(correction.value(), "mail.correction.done", flash, locale))
                .orElseGet(() -> said(id, "mail.correction.before", flash, locale));
    }

    @PostMapping("/stop")
    String stop(@PathVariable long id, Principal organiser, RedirectAttributes flash, Locale locale) {
        int stopped = stopping.stop(new MailingId(id), organiser.getName(), clock.instant());
        return said(id, "mail.correction.stopped", flash, locale, stopped);
    }

    private String said(long id, String key, RedirectAttributes flash, Locale locale, Object... words) {
        flash.addFlashAttribute("done", messages.getMessage(key, words, locale));
        return "redirect:/desk/mail/mailings/" + id;
    }
}
