package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.reihum.ical.Attendee;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.ItipMessages;
import org.reihum.ical.Organizer;
import org.reihum.ical.ParticipationStatus;
import org.reihum.mail.CalendarPart;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;

/** Writes the calendar part of a letter: what one person's calendar is told (RFC 5546). */
@Component
class CalendarParts {

    private final AnswerAddresses addresses;
    private final ItipMessages itip = new ItipMessages();

    CalendarParts(AnswerAddresses addresses) {
        this.addresses = addresses;
    }

    /** @param stamp DTSTAMP of this letter */
    CalendarPart of(Invitation invitation, PersonCard person, LetterFacts facts, String text, Instant stamp) {
        MeetingCard meeting = facts.meeting().meeting();
        var entry = joining(
                CalendarEntries.entry(meeting, facts.meeting().locale(), text, facts.link(), stamp),
                facts.standing().onlineLink());
        var organizer = organizer(meeting, invitation);
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
        var organizer = organizer(meeting, invitation);
        return new CalendarPart("DECLINECOUNTER", itip.declineCounter(entry, organizer, why));
    }

    /** Where "reply" of the mail program leads. */
    String addressForWords(MeetingCard meeting, Invitation invitation, ContactPerson contact) {
        return addresses.forWords(meeting, invitation.id(), contact);
    }

    /** With the way into the meeting from afar, for who takes part by it. */
    private static CalendarEvent joining(CalendarEvent entry, Optional<String> onlineLink) {
        return onlineLink.map(URI::create).map(entry::online).orElse(entry);
    }

    private Organizer organizer(MeetingCard meeting, Invitation invitation) {
        String name = Objects.requireNonNullElse(meeting.organizerName(), "");
        return new Organizer(name, addresses.of(meeting, invitation.id()));
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
}
