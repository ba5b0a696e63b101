package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.letter.Greetings;
import org.reihum.mail.Addressing;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Greets invited people in a letter that follows one of ours, and leads them to their own answer. */
@Component
class AddressingGuests implements Addressing {

    private final Invitations invitations;
    private final Timetable timetable;
    private final Directory directory;
    private final PersonalLinks links;
    private final Letterheads letterheads;
    private final Greetings greetings;

    AddressingGuests(
            Invitations invitations,
            Timetable timetable,
            Directory directory,
            PersonalLinks links,
            Letterheads letterheads,
            Greetings greetings) {
        this.invitations = invitations;
        this.timetable = timetable;
        this.directory = directory;
        this.links = links;
        this.letterheads = letterheads;
        this.greetings = greetings;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Addressed> of(Map<String, Locale> purposes, Instant now) {
        var asked = new HashMap<Long, List<String>>();
        for (String purpose : purposes.keySet()) {
            Mailing.invitationOf(purpose).ifPresent(id -> asked.merge(id, List.of(purpose), AddressingGuests::both));
        }
        var known = new HashMap<String, Addressed>();
        if (!asked.isEmpty()) {
            for (long meeting : invitations.findMeetingsOf(asked.keySet())) {
                address(new MeetingId(meeting), asked, purposes, now, known);
            }
        }
        return known;
    }

    private void address(
            MeetingId id,
            Map<Long, List<String>> asked,
            Map<String, Locale> languages,
            Instant now,
            Map<String, Addressed> known) {
        MeetingCard meeting = timetable.card(id);
        List<Invitation> guests = invitations.findThese(asked.keySet(), id.value());
        Map<PersonId, PersonCard> people =
                people(guests, now.atZone(meeting.zone()).toLocalDate());
        for (Invitation guest : guests) {
            PersonCard person = people.get(guest.person());
            for (String purpose : asked.get(guest.id().value())) {
                known.put(
                        purpose,
                        new Addressed(
                                greetings.to(person.name(), languages.get(purpose)),
                                Optional.of(links.linkFor(letterheads.inForce(), guest, meeting, now))));
            }
        }
    }

    private Map<PersonId, PersonCard> people(List<Invitation> guests, LocalDate today) {
        return directory.cards(guests.stream().map(Invitation::person).toList(), today).stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (first, second) -> first));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
