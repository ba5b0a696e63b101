package org.reihum.nomination;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.Invitations;
import org.reihum.invitation.Inviting;
import org.reihum.mail.MailingId;
import org.reihum.mail.Mailings;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites people whom networks have named: who is known is recognised, who is invited already gets no second letter. */
@Component
class InvitingNominated {

    /** What came of it. */
    sealed interface Result {
        /**
         * @param already who was invited before; {@code letters} of the others have an address to write to
         * @param unwilling who wants no invitations: nothing is decided about them
         */
        record Invited(int people, int letters, int already, int unwilling) implements Result {}

        /** The meeting has no day yet, is over, or is cancelled. */
        record NotPossible() implements Result {}
    }

    private final NominationBook book;
    private final Nominations nominations;
    private final EnteringGuest entering;
    private final Inviting inviting;
    private final Invitations invitations;
    private final Mailings mailings;

    InvitingNominated(
            NominationBook book,
            Nominations nominations,
            EnteringGuest entering,
            Inviting inviting,
            Invitations invitations,
            Mailings mailings) {
        this.book = book;
        this.nominations = nominations;
        this.entering = entering;
        this.inviting = inviting;
        this.invitations = invitations;
        this.mailings = mailings;
    }

    @Transactional
    Result invite(MeetingCard meeting, Collection<Long> chosen, String word, String by, Instant now) {
        if (meeting.day() == null || meeting.cancelled() || meeting.isOver(now)) {
            return new Result.NotPossible();
        }
        Map<Nomination, PersonId> people = new LinkedHashMap<>();
        book.lock(meeting.id(), chosen).forEach((nomination, network) -> {
            if (nomination.canBeInvited()) {
                people.put(nomination, entering.enter(nomination, network, meeting.zone(), now));
            }
        });
        Set<Long> before = invited(meeting);
        var result = inviting.invite(meeting.id(), Set.copyOf(people.values()), now);
        if (!(result instanceof Inviting.Result.Invited fresh)) {
            throw new IllegalStateException("nobody can be invited to " + meeting.id());
        }
        Set<Long> after = invited(meeting);
        List<Nomination> decided = people.keySet().stream()
                .filter(nomination -> after.contains(people.get(nomination).value()))
                .toList();
        decided.forEach(nomination -> {
            PersonId person = people.get(nomination);
            var with = before.contains(person.value()) ? Optional.<MailingId>empty() : mailings.current();
            nomination.invite(person, with, word, by, now);
            nominations.save(nomination);
        });
        return new Result.Invited(
                fresh.people(), fresh.letters(), decided.size() - fresh.people(), people.size() - decided.size());
    }

    private Set<Long> invited(MeetingCard meeting) {
        return invitations.findPeopleInvitedTo(meeting.id().value()).stream().collect(Collectors.toSet());
    }
}
