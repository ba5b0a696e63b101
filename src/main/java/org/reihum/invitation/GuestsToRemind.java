package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Finds the guests of a meeting who have an address and a reminder due. */
@Component
class GuestsToRemind {

    private final Invitations invitations;
    private final DueReminder due;
    private final Directory directory;

    GuestsToRemind(Invitations invitations, DueReminder due, Directory directory) {
        this.invitations = invitations;
        this.due = due;
        this.directory = directory;
    }

    /** Whoever wants no more invitations is not asked for an answer either, but gets what belongs to one given before. */
    List<InvitationId> of(MeetingCard meeting, Instant now) {
        boolean pause = due.pausesFor(meeting, now);
        List<Invitation> guests = invitations.to(meeting.id()).stream()
                .filter(guest -> guest.email().isPresent())
                .filter(guest -> due.of(guest, meeting, pause, now).isPresent())
                .toList();
        Set<PersonId> willing = willing(guests, now.atZone(meeting.zone()).toLocalDate());
        return guests.stream()
                .filter(guest -> guest.answer().comes() || willing.contains(guest.person()))
                .map(Invitation::id)
                .toList();
    }

    private Set<PersonId> willing(List<Invitation> guests, LocalDate today) {
        List<PersonId> people = guests.stream().map(Invitation::person).toList();
        return directory.cards(people, today).stream()
                .filter(PersonCard::invitable)
                .map(PersonCard::id)
                .collect(Collectors.toSet());
    }
}
