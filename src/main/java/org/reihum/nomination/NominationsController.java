package org.reihum.nomination;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
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

/** Where the organiser lets networks name guests, sees whom they named, and tells them what became of it. */
@Controller
@RequestMapping("/desk/meetings/{id}/nominations")
class NominationsController {

    private final Timetable timetable;
    private final NominationPages pages;
    private final OpeningNominations opening;
    private final TellingNetworks telling;
    private final MessageSource messages;
    private final Clock clock;

    NominationsController(
            Timetable timetable,
            NominationPages pages,
            OpeningNominations opening,
            TellingNetworks telling,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.pages = pages;
        this.opening = opening;
        this.telling = telling;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        return pages.show(timetable.card(new MeetingId(id)), clock.instant(), model);
    }

    @PostMapping
    String open(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Principal organiser,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        form.check(meeting, now.atZone(meeting.zone()).toLocalDate(), errors);
        if (errors.hasErrors() || !pages.canOpen(meeting, now)) {
            return pages.show(meeting, form, now, model);
        }
        var asked = opening.open(meeting.id(), form.terms(), organiser.getName(), now);
        return done(id, flash, locale, "nomination.opened", asked.networks(), asked.letters());
    }

    @PostMapping("/tell")
    String tell(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        int letters = telling.tell(timetable.card(new MeetingId(id)), clock.instant());
        return done(id, flash, locale, "nomination.told", letters);
    }

    private String done(long id, RedirectAttributes flash, Locale locale, String key, Object... counts) {
        flash.addFlashAttribute("done", messages.getMessage(key, counts, locale));
        return "redirect:/desk/meetings/" + id + "/nominations";
    }
}
