package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reihum.mail.LetterLine;
import org.reihum.mail.PersonalLetters;
import org.reihum.mail.Undeliverable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Gathers what is known about a guest. */
@Component
class GuestPages {

    private final Timetable timetable;
    private final GuestRows rows;
    private final Directory directory;
    private final GuestTrace trace;
    private final PersonalLetters letters;
    private final Undeliverable undeliverable;

    GuestPages(
            Timetable timetable,
            GuestRows rows,
            Directory directory,
            GuestTrace trace,
            PersonalLetters letters,
            Undeliverable undeliverable) {
        this.timetable = timetable;
        this.rows = rows;
        this.directory = directory;
        this.trace = trace;
        this.letters = letters;
        this.undeliverable = undeliverable;
    }

    /** @throws NotOnTheCalendar when nobody is invited to that meeting under that number */
    GuestPage of(MeetingId meetingId, InvitationId id, Instant now) {
        MeetingCard meeting = timetable.card(meetingId);
        GuestList.Row row = rows.find(meetingId, id).orElseThrow(() -> new NotOnTheCalendar(id));
        PersonCard person = directory.card(
                new PersonId(row.personId()), now.atZone(meeting.zone()).toLocalDate());
        var returned = Optional.ofNullable(person.contact().email()).flatMap(undeliverable::since);
        return new GuestPage(meeting, row, person, trace.of(id), letters(meeting, id, person), returned, now);
    }

    private List<LetterLine> letters(MeetingCard meeting, InvitationId id, PersonCard person) {
        String scope = Mailing.scope(meeting.id());
        return letters.of(
                scope,
                Mailing.purpose(meeting.id(), id),
                person.name().full(),
                Objects.requireNonNullElse(person.contact().email(), ""));
    }
}
