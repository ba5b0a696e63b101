package org.reihum.invitation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.Attendee;
import org.reihum.ical.ItipMessages;
import org.reihum.ical.Organizer;
import org.reihum.ical.ParticipationStatus;
import org.reihum.mail.CalendarPart;
import org.reihum.mail.ReplyAddresses;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;

/** Writes the calendar part of a letter: what one person's calendar is told (RFC 5546). */
@Component
class CalendarParts {

    /** The purpose of the addresses that answers of calendar programs go to. */
    static final String ANSWERS = "rsvp";

    private final ReplyAddresses addresses;
    private final ItipMessages itip = new ItipMessages();

    CalendarParts(ReplyAddresses addresses) {
        this.addresses = addresses;
    }

    /** @param stamp DTSTAMP of this letter */
    CalendarPart of(Invitation invitation, PersonCard person, LetterFacts facts, String text, Instant stamp) {
        MeetingCard meeting = facts.meeting().meeting();
        var entry = CalendarEntries.entry(meeting, facts.meeting().locale(), text, facts.link(), stamp);
        var organizer = new Organizer(required(meeting.organizerName()), answerAddress(invitation, meeting));
        var attendee = new Attendee(
                person.name().full(),
                invitation.email().orElseThrow(),
                facts.kind().asksAnew() ? ParticipationStatus.NEEDS_ACTION : stored(invitation),
                facts.kind().asks() || invitation.toBeReconfirmed());
        if (meeting.cancelled()) {
            return new CalendarPart("CANCEL", itip.cancel(entry, organizer, attendee));
        }
        return facts.kind().takesEntryBack()
                ? new CalendarPart("CANCEL", itip.uninvite(entry, organizer, attendee))
                : new CalendarPart("REQUEST", itip.request(entry, organizer, attendee));
    }

    /** Tells one person's calendar that the time it proposed is not taken; it says only which entry that is about. */
    CalendarPart declining(Invitation invitation, MeetingCard meeting, String why, Instant stamp) {
        var entry = CalendarEntries.entry(meeting, Locale.GERMAN, "", null, stamp);
        var organizer = new Organizer(required(meeting.organizerName()), answerAddress(invitation, meeting));
        return new CalendarPart("DECLINECOUNTER", itip.declineCounter(entry, organizer, why));
    }

    /** Who answers from this entry needs no other proof than to have it. */
    private String answerAddress(Invitation invitation, MeetingCard meeting) {
        String mailbox = required(meeting.organizerEmail());
        return meeting.organizerTokens()
                ? addresses.of(mailbox, ANSWERS, invitation.id().value())
                : mailbox;
    }

    /** Towards the calendar a place on the waiting list is tentative; the text says how it stands. */
    private static ParticipationStatus stored(Invitation invitation) {
        if (invitation.toBeReconfirmed()) {
            // a promise for another day: a calendar that showed it as given would stop asking
            return ParticipationStatus.NEEDS_ACTION;
        }
        return switch (invitation.answer()) {
            case OPEN -> ParticipationStatus.NEEDS_ACTION;
            case NO -> ParticipationStatus.DECLINED;
            case MAYBE -> ParticipationStatus.TENTATIVE;
            case ONLINE -> ParticipationStatus.ACCEPTED;
            case DELEGATED -> ParticipationStatus.DELEGATED;
            case YES -> invitation.seat() == Seat.SEATED ? ParticipationStatus.ACCEPTED : ParticipationStatus.TENTATIVE;
        };
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("a letter about a meeting that was never published");
        }
        return value;
    }
}
