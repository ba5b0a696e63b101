package org.reihum.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invitations;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Makes persons and invitations of the people of a sign-up. */
@Component
class EnteringPeople {

    private final SignedUpPeople people;
    private final EnteringGuest entering;
    private final AddingGuest adding;
    private final Invitations invitations;

    EnteringPeople(SignedUpPeople people, EnteringGuest entering, AddingGuest adding, Invitations invitations) {
        this.people = people;
        this.entering = entering;
        this.adding = adding;
        this.invitations = invitations;
    }

    /**
     * @param writable the addresses that may be written to; who has another one is entered without
     * @return whether all could be entered; not when somebody else has signed up with the contact's address
     */
    boolean enter(SignUp signUp, List<SignedUp> everyone, MeetingCard meeting, Set<String> writable, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        Set<PersonId> taken = new HashSet<>();
        for (SignedUp person : everyone) {
            Optional<PersonId> known = person.email().flatMap(email -> entering.known(person.name(), email, taken));
            if (known.isEmpty() && isOccupied(person, meeting)) {
                if (isContact(signUp, person)) {
                    return false;
                }
                person.withoutAddress();
            }
            PersonId id = known.orElseGet(() -> register(signUp, person, writable, today));
            taken.add(id);
            invite(signUp, person, id, meeting, known.isEmpty(), now);
        }
        return true;
    }

    private PersonId register(SignUp signUp, SignedUp person, Set<String> writable, LocalDate today) {
        if (person.email().filter(email -> writable.contains(spelling(email))).isEmpty()) {
            person.withoutAddress();
        }
        return entering.register(person.name(), person.email().orElse(null), signUp, today);
    }

    /** An answer that somebody has given is not overruled by a colleague; the owner of the address may answer anew. */
    private void invite(
            SignUp signUp, SignedUp person, PersonId id, MeetingCard meeting, boolean registered, Instant now) {
        InvitationId invitation = adding.add(meeting.id(), id, now);
        boolean open = invitations.get(invitation).answer() == Answer.OPEN;
        person.isInvited(invitation, open || isContact(signUp, person));
        if (registered) {
            person.email().map(EnteringPeople::spelling).ifPresent(person::occupy);
        }
        people.saveAndFlush(person);
    }

    private boolean isOccupied(SignedUp person, MeetingCard meeting) {
        return person.email()
                .map(email ->
                        people.existsByMeetingIdAndLiveAddress(meeting.id().value(), spelling(email)))
                .orElse(false);
    }

    /** Who filled in the form, and has confirmed to own the address. */
    private static boolean isContact(SignUp signUp, SignedUp person) {
        return person.email().map(EnteringPeople::spelling).equals(Optional.of(spelling(signUp.email())))
                && person.name().equals(signUp.contact());
    }

    private static String spelling(String email) {
        return Mailbox.of(email).toString();
    }
}
