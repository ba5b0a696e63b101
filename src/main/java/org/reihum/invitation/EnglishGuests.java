package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.reihum.letter.EnglishReaders;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** The people invited to a meeting, or about to be, whose letters are English. */
@Component
class EnglishGuests implements EnglishReaders {

    private final Invitations invitations;
    private final GuestCandidates candidates;
    private final Directory directory;

    EnglishGuests(Invitations invitations, GuestCandidates candidates, Directory directory) {
        this.invitations = invitations;
        this.candidates = candidates;
        this.directory = directory;
    }

    @Override
    public int of(MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        List<PersonId> invited = invitations.findPeopleInvitedTo(meeting.id().value()).stream()
                .map(PersonId::new)
                .toList();
        Set<PersonId> english = new HashSet<>();
        Stream.concat(directory.cards(invited, today).stream(), candidates.of(meeting, today).toInvite().stream())
                .filter(person -> person.contact().language().getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .map(PersonCard::id)
                .forEach(english::add);
        return english.size();
    }
}
