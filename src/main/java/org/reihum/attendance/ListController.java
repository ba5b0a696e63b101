package org.reihum.attendance;

import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of a meeting: what closing it means, its versions, and what was wrong. */
@Controller
@RequestMapping("/desk/meetings/{id}/attendance")
class ListController {

    private final ListPages pages;
    private final ClosingList closing;
    private final Correcting correcting;
    private final MessageSource messages;
    private final Clock clock;

    ListController(ListPages pages, ClosingList closing, Correcting correcting, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.closing = closing;
        this.correcting = correcting;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to,
            Model model) {
        model.addAttribute("form", CorrectionForm.empty());
        return page(id, from, to, model);
    }

    private String page(long id, Optional<Integer> from, Optional<Integer> to, Model model) {
        model.addAttribute("page", pages.of(new MeetingId(id), from, to, clock.instant()));
        if (!model.containsAttribute("guest")) {
            model.addAttribute("guest", WalkInForm.empty());
        }
        return "attendance/list";
    }

    @PostMapping("/close")
    String close(
            @PathVariable long id,
            @RequestParam UUID seen,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        ListClosed closed = closing.close(new MeetingId(id), seen, organiser.getName(), clock.instant());
        boolean is = closed == ListClosed.DONE || closed == ListClosed.ALREADY;
        return back(id, is ? "done" : "undone", "attendance.close." + closed, flash, locale);
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            return page(id, Optional.empty(), Optional.empty(), model);
        }
        Instant now = clock.instant();
        CheckIn how = afterwards(organiser);
        Corrected corrected = correcting.correct(new MeetingId(id), form.corrections(how), form.why(), how.by(), now);
        return back(id, corrected, flash, locale);
    }

    @PostMapping("/walk-in")
    String walkIn(
            @PathVariable long id,
            @Validated({Default.class, WalkInForm.Late.class}) @ModelAttribute("guest") WalkInForm guest,
            BindingResult errors,
            Model model,
            Principal organiser,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            model.addAttribute("form", CorrectionForm.empty());
            return page(id, Optional.empty(), Optional.empty(), model);
        }
        CheckIn how = afterwards(organiser).named(guest.act());
        Corrected corrected =
                correcting.walkIn(new MeetingId(id), guest.attendee(), how, guest.reason(), clock.instant());
        return back(id, corrected, flash, locale);
    }

    /** When they came is not on record. */
    private static CheckIn afterwards(Principal organiser) {
        return new CheckIn(CheckInMethod.AFTERWARDS, null, organiser.getName(), false);
    }

    private String back(long id, Corrected corrected, RedirectAttributes flash, Locale locale) {
        return corrected instanceof Corrected.Done done
                ? back(id, "done", "attendance.correct.DONE", flash, locale, done.version())
                : back(id, "undone", "attendance.correct." + corrected, flash, locale);
    }

    /** @param as "done", or "undone" for what did not happen */
    private String back(long id, String as, String key, RedirectAttributes flash, Locale locale, Object... words) {
        flash.addFlashAttribute(as, messages.getMessage(key, words, locale));
        return "redirect:/desk/meetings/" + id + "/attendance";
    }
}
