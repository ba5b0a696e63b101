package org.reihum.meeting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms a meeting or calls it off; each page says first who will be told. */
@Controller
@RequestMapping("/desk/meetings/{id}")
class MeetingStateController {

    private final Timetable timetable;
    private final ChangingMeeting changing;
    private final Guests guests;
    private final MeetingPages pages;
    private final Clock clock;

    MeetingStateController(
            Timetable timetable, ChangingMeeting changing, Guests guests, MeetingPages pages, Clock clock) {
        this.timetable = timetable;
        this.changing = changing;
        this.guests = guests;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/confirm")
    String beforeConfirming(@PathVariable("id") long id, Model model, RedirectAttributes redirect) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (meeting.state() != MeetingState.PROVISIONAL) {
            return pages.done(redirect, meeting.id(), "meeting.done.notProvisional");
        }
        return show("confirm", meeting, Change.CONFIRMED, model);
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable("id") long id, Principal organiser, RedirectAttributes redirect) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        int told = told(meeting, Change.CONFIRMED);
        boolean confirmed = changing.confirm(meeting.id(), organiser.getName(), clock.instant());
        return confirmed
                ? pages.done(redirect, meeting.id(), "meeting.done.confirmed", told)
                : pages.done(redirect, meeting.id(), "meeting.done.notProvisional");
    }

    @GetMapping("/cancel")
    String beforeCancelling(@PathVariable("id") long id, Model model, RedirectAttributes redirect) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (meeting.cancelled()) {
            return pages.done(redirect, meeting.id(), "meeting.done.closed");
        }
        if (changing.isTooLateToCancel(meeting.id())) {
            return pages.done(redirect, meeting.id(), "meeting.cancel.closed");
        }
        model.addAttribute("form", new CancelForm(""));
        return show("cancel", meeting, Change.CANCELLED, model);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") CancelForm form,
            BindingResult errors,
            Model model,
            Principal organiser,
            RedirectAttributes redirect) {
        MeetingCard meeting = timetable.card(new MeetingId(id));
        if (changing.isTooLateToCancel(meeting.id())) {
            errors.rejectValue("reason", "meeting.cancel.closed");
        }
        if (errors.hasErrors()) {
            return show("cancel", meeting, Change.CANCELLED, model);
        }
        int told = told(meeting, Change.CANCELLED);
        boolean cancelled = changing.cancel(meeting.id(), form.reason(), organiser.getName(), clock.instant());
        return cancelled
                ? pages.done(redirect, meeting.id(), "meeting.done.cancelled", told)
                : pages.done(redirect, meeting.id(), "meeting.done.closed");
    }

    private String show(String page, MeetingCard meeting, Change change, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("told", told(meeting, change));
        return "meeting/" + page;
    }

    /** Nobody is written to about a meeting that is over. */
    private int told(MeetingCard meeting, Change change) {
        return meeting.isOver(clock.instant()) ? 0 : guests.toBeTold(meeting.id(), change);
    }
}
