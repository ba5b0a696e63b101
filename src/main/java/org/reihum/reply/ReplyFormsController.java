package org.reihum.reply;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.reihum.invitation.SubstituteForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organiser writes about something written back: an answer in words, or who comes instead. */
@Controller
@RequestMapping("/desk/replies/{id:\\d+}")
class ReplyFormsController {

    private final Delegating delegating;
    private final WritingBack writing;
    private final RepliesController pages;
    private final TellingHandled telling;
    private final Clock clock;

    ReplyFormsController(
            Delegating delegating, WritingBack writing, RepliesController pages, TellingHandled telling, Clock clock) {
        this.delegating = delegating;
        this.writing = writing;
        this.pages = pages;
        this.telling = telling;
        this.clock = clock;
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
        Handled handled = writing.write(id, form.text(), organiser.getName(), clock.instant());
        return telling.tell(id, handled, "written", flash, locale);
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
        return telling.tell(id, handled, "delegated", flash, locale);
    }
}
