package org.reihum.meeting;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.reihum.account.Organiser;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits or moves a meeting; before anyone is written to, the page says who and why. */
@Controller
@RequestMapping("/desk/meetings/{id}/edit")
class EditMeetingController {

    private final ChangingMeeting changing;
    private final MeetingFormCheck check;
    private final PlanWarnings warnings;
    private final MeetingPages pages;
    private final Clock clock;

    EditMeetingController(
            ChangingMeeting changing, MeetingFormCheck check, PlanWarnings warnings, MeetingPages pages, Clock clock) {
        this.changing = changing;
        this.check = check;
        this.warnings = warnings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable("id") long id, Model model, RedirectAttributes redirect) {
        var now = changing.stands(new MeetingId(id));
        if (now.state() == MeetingState.CANCELLED) {
            return pages.done(redirect, now.id(), "meeting.done.closed");
        }
        model.addAttribute("form", MeetingForm.of(now.details()));
        return show(model, now);
    }

    @PostMapping
    String edit(
            @PathVariable("id") long id,
            @RequestParam("version") int readVersion,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @ModelAttribute Step step,
            Model model,
            Principal organiser,
            RedirectAttributes redirect) {
        var now = changing.stands(new MeetingId(id));
        if (now.state() == MeetingState.CANCELLED) {
            return pages.done(redirect, now.id(), "meeting.done.closed");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), now.series().zone());
        Optional<MeetingDetails> read = check.read(form, now.series().profile(), today, errors);
        if (now.version() != readVersion) {
            return overtaken(model, now.id());
        }
        var foreseen = read.map(details -> changing.foresee(now.id(), details, clock.instant()));
        if (foreseen.filter(ChangingMeeting.Foreseen::tooLate).isPresent()) {
            errors.rejectValue("day", "meeting.form.day.closed");
        }
        refuseLossOfDay(now, read, foreseen.map(ChangingMeeting.Foreseen::told), errors);
        if (read.isEmpty() || foreseen.isEmpty() || errors.hasErrors() || step.isBack()) {
            return show(model, now);
        }
        var kept = new KeptPlan(
                warnings.about(Optional.of(now.details()), read.get(), today), step, Organiser.of(organiser));
        if (kept.isToBeReviewed(needsReview(foreseen.get()))) {
            show(model, now);
            return pages.review(model, Optional.of(now.details()), read.get(), foreseen.get(), kept);
        }
        return save(now, read.get(), foreseen.get(), kept, model, redirect);
    }

    private static boolean needsReview(ChangingMeeting.Foreseen foreseen) {
        return foreseen.told() > 0 || foreseen.change() == Change.MOVED || foreseen.change() == Change.HOUSE;
    }

    /** Whoever is invited holds a date in the calendar: it may move or fall, but not become open again. */
    private static void refuseLossOfDay(
            ChangingMeeting.Standing now, Optional<MeetingDetails> read, Optional<Integer> told, BindingResult errors) {
        boolean lost = now.details().day() != null
                && read.filter(details -> details.day() == null).isPresent();
        if (lost && told.orElse(0) > 0) {
            errors.rejectValue("day", "meeting.form.day.promised");
        } else if (lost && now.state() == MeetingState.CONFIRMED) {
            errors.rejectValue("day", "meeting.form.day.confirmed");
        }
    }

    private String save(
            ChangingMeeting.Standing now,
            MeetingDetails details,
            ChangingMeeting.Foreseen foreseen,
            KeptPlan kept,
            Model model,
            RedirectAttributes redirect) {
        if (foreseen.change() == Change.NONE) {
            return pages.done(redirect, now.id(), "meeting.done.unchanged");
        }
        try {
            if (!changing.edit(
                    now.id(),
                    now.version(),
                    details,
                    kept.reason(),
                    kept.organiser().name(),
                    clock.instant())) {
                return overtaken(model, now.id());
            }
        } catch (ObjectOptimisticLockingFailureException savedInTheSameMoment) {
            return overtaken(model, now.id());
        }
        return pages.done(
                redirect,
                now.id(),
                "meeting.done." + (foreseen.change() == Change.MOVED ? "moved" : "saved"),
                foreseen.told(),
                pages.day(details.day()));
    }

    private String overtaken(Model model, MeetingId id) {
        model.addAttribute("overtaken", true);
        return show(model, changing.stands(id));
    }

    private String show(Model model, ChangingMeeting.Standing now) {
        model.addAttribute("meeting", now);
        model.addAttribute("series", now.series());
        return pages.form(model);
    }
}
