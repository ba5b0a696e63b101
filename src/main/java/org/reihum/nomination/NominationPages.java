package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.SendingConditions;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a meeting's nominations at the desk, whichever form of it was sent. */
@Component
class NominationPages {

    private static final int DAYS_BEFORE_DEADLINE = 14;

    private final NominationDesk desk;
    private final Quotas quotas;
    private final Letterheads letterheads;
    private final SendingConditions conditions;

    NominationPages(NominationDesk desk, Quotas quotas, Letterheads letterheads, SendingConditions conditions) {
        this.desk = desk;
        this.quotas = quotas;
        this.letterheads = letterheads;
        this.conditions = conditions;
    }

    /** With the terms as they are, or as they would be by default. */
    String show(MeetingCard meeting, Instant now, Model model) {
        NominationDesk.Sheet sheet = desk.of(meeting, now);
        var form = sheet.opening()
                .map(open -> new OpeningForm(open.lastDay(), open.words(), quotas.of(meeting, now)))
                .orElseGet(() -> new OpeningForm(proposed(meeting, now), "", quotas.of(meeting, now)));
        model.addAttribute("form", form);
        return page(sheet, form, now, model);
    }

    /** With the terms as somebody has typed them. */
    String show(MeetingCard meeting, OpeningForm typed, Instant now, Model model) {
        return page(desk.of(meeting, now), typed, now, model);
    }

    boolean canOpen(MeetingCard meeting, Instant now) {
        return Inviting.canInvite(meeting, now) && letterheads.current().isPresent();
    }

    private String page(NominationDesk.Sheet sheet, OpeningForm typed, Instant now, Model model) {
        // on its own, because Spring leaves the form out of the model when the day could not be read
        model.addAttribute("typed", typed);
        model.addAttribute("sheet", sheet);
        model.addAttribute("possible", canOpen(sheet.meeting(), now));
        model.addAttribute("unmet", conditions.unmet(sheet.meeting()));
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
}
