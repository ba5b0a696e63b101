package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.ical.CalendarEvent;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Person;
import org.reihum.network.PersonName;

/** What the answer page says: for whom the link is, what is stored, how it stands, and what can still be answered. */
record AnswerPage(
        Invitation invitation,
        MeetingCard meeting,
        GuestRules rules,
        Person person,
        Background background,
        Optional<Ticket> ticket,
        Instant now) {

    public PersonName name() {
        return person.name();
    }

    /** Whether nothing can be answered any more. */
    public boolean closed() {
        return Answering.isClosed(meeting, now);
    }

    /** Whether a yes now would come after the deadline; who has a seat or a place in line keeps it. */
    public boolean late() {
        return Answering.isLate(meeting, now) && invitation.seat() == Seat.NONE;
    }

    public boolean answered() {
        return invitation.answer() != Answer.OPEN;
    }

    /** Whether a seat is held for the person until some time. */
    public boolean offered() {
        return invitation.offeredUntil().isPresent();
    }

    boolean waits() {
        return invitation.seat() == Seat.WAITING;
    }

    /** Whether that is the answer, and nothing waits for the person to give it again. */
    boolean stands(Answer answer) {
        return invitation.answer() == answer && !invitation.toBeReconfirmed() && !offered();
    }

    public List<AnswerChoice> choices() {
        return AnswerChoice.of(this);
    }

    /** Whether registration is still open. */
    public boolean inTime() {
        return !Answering.isLate(meeting, now);
    }

    /** What the buttons cost: the key of one message. */
    public String cost() {
        if (invitation.answer() == Answer.DELEGATED) {
            return "RETURN";
        }
        return offered() ? "OFFERED" : invitation.seat().name();
    }

    /** Class of the colour and sign of the stored answer. */
    public String sign() {
        return switch (invitation.answer()) {
            case YES -> waits() ? "state-waiting" : "state-yes";
            case ONLINE -> "state-yes";
            case MAYBE -> "state-maybe";
            case NO -> "state-no";
            case OPEN, DELEGATED -> "state-open";
        };
    }

    /** Whether something is stored beside the answer. */
    public boolean hasMore() {
        return invitation.companions() > 0 || invitation.food().isPresent() || !note().isEmpty();
    }

    public String note() {
        return invitation.note().orElse("");
    }

    /** Whether food, companions and a note can be given: with an answer, not by who is represented. */
    public boolean asksMore() {
        return invitation.answer() != Answer.DELEGATED;
    }

    /** Whether what was said beside a stored answer can be changed without answering anew. */
    public boolean savesMore() {
        return asksMore() && answered() && !offered() && !invitation.toBeReconfirmed() && offers(invitation.answer());
    }

    private boolean offers(Answer answer) {
        return choices().stream().anyMatch(choice -> choice.answer() == answer);
    }

    public boolean asksFood() {
        return rules.asksFood(meeting.online());
    }

    public int mostCompanions() {
        return meeting.online().only() ? 0 : invitation.mostCompanions(rules);
    }

    /** Who come along, or would when the person comes instead of the substitute. */
    int companions() {
        return background.substitute().map(Background.ComesInstead::companions).orElse(invitation.companions());
    }

    /** Whether somebody else can be named; who stands in already is replaced then. */
    public boolean canNameSubstitute() {
        return !closed();
    }

    /** Whether we know where to write to the person. */
    public boolean canBeTold() {
        return invitation.email().isPresent();
    }

    /** Whether the person wants no more invitations. */
    public boolean wantsNoMore() {
        return person.noInvitationsSince().isPresent();
    }

    /** How it stands: the key of one message, from OPEN to CANCELLED. */
    public String standing() {
        if (meeting.cancelled()) {
            return "CANCELLED";
        }
        if (offered()) {
            return "OFFERED";
        }
        if (invitation.toBeReconfirmed()) {
            return background.confirmUntil().filter(now::isBefore).isPresent() ? "RECONFIRM_SEAT" : "RECONFIRM";
        }
        if (waits()) {
            return invitation.late() ? "WAITING_LATE" : "WAITING";
        }
        return invitation.answer() == Answer.DELEGATED ? represented() : attends();
    }

    private String represented() {
        return background
                .substitute()
                .map(one -> one.seat() == Seat.WAITING ? "REPRESENTED_WAITING" : "REPRESENTED")
                .orElse("DELEGATED");
    }

    private String attends() {
        boolean online = meeting.online().only() && invitation.answer() == Answer.YES;
        return (online ? Answer.ONLINE : invitation.answer()).name();
    }

    /** Name of the substitute; empty when there is none. */
    public String substitute() {
        return background.substitute().map(Background.ComesInstead::name).orElse("");
    }

    /** Until when a seat is held or kept, "14. November 2026, 08:25 Uhr"; empty when none is at stake. */
    public String until(Locale locale) {
        return invitation
                .offeredUntil()
                .or(background::confirmUntil)
                .map(end -> moment(end, locale))
                .orElse("");
    }

    /** When the stored answer was given: "14. November 2026, 08:25 Uhr". */
    public String answeredAt(Locale locale) {
        return invitation.reply().answeredAt().map(at -> moment(at, locale)).orElse("");
    }

    /** Since when the answer has to be confirmed again; empty when it has not. */
    public String movedAt(Locale locale) {
        return invitation.reply().reconfirmSince().map(at -> moment(at, locale)).orElse("");
    }

    private String moment(Instant at, Locale locale) {
        String pattern = locale.getLanguage().equals("de") ? "d. MMMM yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(meeting.zone()));
    }

    public String channel() {
        return invitation.reply().channel().map(Channel::name).orElse("RECORD");
    }

    /** Whether the person takes part by a link as long as the meeting lasts. */
    public boolean takesPartOnline() {
        return !meeting.cancelled() && !meeting.isOver(now) && attends().equals("ONLINE");
    }

    /** Whether there is something to put into a calendar: a day, and hours that are still to come. */
    public boolean hasCalendarEntry() {
        return meeting.day() != null && !closed();
    }

    /** The same entry that the letters bring, as they left it last. */
    CalendarEvent calendarEntry(String link, Locale locale) {
        Instant changed = meeting.changedAt();
        Instant stamp = invitation.marks().stampedAt().filter(changed::isBefore).orElse(changed);
        return CalendarEntries.entry(meeting, locale, link, URI.create(link), stamp);
    }

    /** @throws IllegalStateException without a calendar entry */
    public TemplateLinks templateLinks(Locale locale) {
        LocalDate day = meeting.day();
        if (day == null) {
            throw new IllegalStateException("no entry without a day: " + meeting.id());
        }
        return new TemplateLinks(meeting.text(locale), day);
    }

    public Optional<String> onlineLink() {
        return Optional.ofNullable(meeting.online().link()).filter(link -> takesPartOnline());
    }
}
