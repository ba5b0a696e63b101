package org.reihum.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.AddingGuest;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Makes persons and invitations of the people of a sign-up. */
@Component
class EnteringPeople {

    private final SignedUpPeople people;
    private final KnownGuests knownGuests;
    private final RegisteringGuest registering;
    private final AddingGuest adding;

    EnteringPeople(SignedUpPeople people, KnownGuests knownGuests, RegisteringGuest registering, AddingGuest adding) {
        this.people = people;
        this.knownGuests = knownGuests;
        this.registering = registering;
        this.adding = adding;
    }

    /**
     * @param writable the addresses that may be written to; who has another one is entered without
     * @return whether all could be entered; not when somebody else has signed up with the contact's address
     */
    boolean enter(SignUp signUp, List<SignedUp> everyone, MeetingCard meeting, Set<String> writable, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        Set<PersonId> taken = new HashSet<>();
        for (SignedUp person : everyone) {
            Optional<PersonId> known =
                    knownGuests.find(person.name(), person.email().orElse(null), meeting.id(), taken);
            if (known.isEmpty() && isOccupied(person, meeting) && isContact(signUp, person)) {
                return false;
            }
            String address = addressOf(person, meeting, writable);
            PersonId id = known.orElseGet(() -> registering.register(person.name(), address, signUp, today));
            taken.add(id);
            invite(signUp, person, id, meeting, now);
            if (known.isEmpty() && address != null) {
                person.occupy(spelling(address));
            }
            people.saveAndFlush(person);
        }
        return true;
    }

    /** Null when it must not be written to, or belongs to somebody else who has signed up: then only the name counts. */
    private @Nullable String addressOf(SignedUp person, MeetingCard meeting, Set<String> writable) {
        return person.email()
                .filter(email -> writable.contains(spelling(email)))
                .filter(email -> !isOccupied(person, meeting))
                .orElse(null);
    }

    /** Who is invited already answers alone, whatever a colleague says; the owner of the address may answer anew. */
    private void invite(SignUp signUp, SignedUp person, PersonId id, MeetingCard meeting, Instant now) {
        boolean alone = knownGuests.isInvited(id, meeting.id()) && !isContact(signUp, person);
        person.isInvited(adding.add(meeting.id(), id, now), !alone);
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
