package org.reihum.nomination;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.reihum.mail.Letterheads;
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

/** Where the organiser lets networks name guests, and sees whom they named. */
@Controller
@RequestMapping("/desk/meetings/{id}/nominations")
class NominationsController {

    private static final int DAYS_BEFORE_DEADLINE = 14;

    private final Timetable timetable;
    private final NominationDesk desk;
    private final OpeningNominations opening;
    private final Letterheads letterheads;
    private final MessageSource messages;
    private final Clock clock;

    NominationsController(
            Timetable timetable,
            NominationDesk desk,
            OpeningNominations opening,
            Letterheads letterheads,
            MessageSource messages,
            Clock clock) {
        this.timetable = timetable;
        this.desk = desk;
        this.opening = opening;
        this.letterheads = letterheads;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Instant now = clock.instant();
        MeetingCard meeting = timetable.card(new MeetingId(id));
        NominationDesk.Sheet sheet = desk.of(meeting, now);
        var form = sheet.opening()
                .map(open -> new OpeningForm(open.lastDay(), open.words(), desk.quotas(meeting, now)))
                .orElseGet(() -> new OpeningForm(proposed(meeting, now), "", desk.quotas(meeting, now)));
        model.addAttribute("form", form);
        return page(sheet, form, now, model);
    }

    private String page(NominationDesk.Sheet sheet, OpeningForm typed, Instant now, Model model) {
        // on its own, because Spring leaves the form out of the model when the day could not be read
        model.addAttribute("typed", typed);
        MeetingCard meeting = sheet.meeting();
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "possible",
                meeting.day() != null
                        && !meeting.cancelled()
                        && !meeting.isOver(now)
                        && letterheads.current().isPresent());
        return "nomination/nominations";
    }

    /** Two weeks before registration closes, but not before next week. */
    private static LocalDate proposed(MeetingCard meeting, Instant now) {
        LocalDate soon = now.atZone(meeting.zone()).toLocalDate().plusWeeks(1);
        LocalDate until = meeting.answerBy() == null ? soon : meeting.answerBy().minusDays(DAYS_BEFORE_DEADLINE);
        LocalDate day = until.isBefore(soon) ? soon : until;
        return meeting.day() != null && !day.isBefore(meeting.day())
                ? meeting.day().minusDays(1)
                : day;
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
        String view = page(desk.of(meeting, now), form, now, model);
        if (errors.hasErrors() || Boolean.FALSE.equals(model.getAttribute("possible"))) {
            return view;
        }
        var opened = opening.open(meeting.id(), form.terms(), organiser.getName(), now);
        Object[] counts = {opened.networks(), opened.letters()};
        flash.addFlashAttribute("done", messages.getMessage("nomination.opened", counts, locale));
        return "redirect:/desk/meetings/" + id + "/nominations";
    }
}
