package org.reihum.registration;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Invitations;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Recognising;
import org.reihum.network.Spelling;
import org.springframework.stereotype.Component;

/** Whom a sign-up means of those that Reihum knows already. What is known about somebody is never changed by a form. */
@Component
class KnownGuests {

    private final SignedUpPeople people;
    private final Recognising recognising;
    private final Invitations invitations;

    KnownGuests(SignedUpPeople people, Recognising recognising, Invitations invitations) {
        this.people = people;
        this.recognising = recognising;
        this.invitations = invitations;
    }

    /** @param except people who are somebody else already */
    Optional<PersonId> find(PersonName name, @Nullable String email, MeetingId meeting, Set<PersonId> except) {
        return recognising
                .find(name, email, except)
                .or(() -> signedUp(name, email, meeting).filter(found -> !except.contains(found)));
    }

    /** The register keeps an address as it was typed first; among those signed up it has one spelling. */
    private Optional<PersonId> signedUp(PersonName name, @Nullable String email, MeetingId meeting) {
        return Optional.ofNullable(email)
                .flatMap(typed -> people.findByMeetingIdAndLiveAddress(
                        meeting.value(), Mailbox.of(typed).toString()))
                .filter(found -> Spelling.of(found.name().full()).equals(Spelling.of(name.full())))
                .flatMap(SignedUp::invitation)
                .map(invitation -> invitations.get(invitation).person());
    }

    boolean isInvited(PersonId person, MeetingId meeting) {
        return invitations
                .findByMeetingIdAndPersonId(meeting.value(), person.value())
                .filter(invitation -> !invitation.isWithdrawn())
                .isPresent();
    }

    /** Whether that is somebody with an invitation of their own, who answers alone: nobody else decides for them. */
    boolean answersAlone(NamedPerson person, MeetingId meeting) {
        return find(person.name(), person.emailOrNull(), meeting, Set.of())
                .filter(known -> isInvited(known, meeting))
                .isPresent();
    }
}
