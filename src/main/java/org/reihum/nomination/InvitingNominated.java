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
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
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

        /** Somebody who was passed over is to be invited after all, and the network has given the place away. */
        record Full() implements Result {}
    }

    private final NominationBook book;
    private final Nominations nominations;
    private final EnteringNominated entering;
    private final Inviting inviting;
    private final Invitations invitations;
    private final Mailings mailings;
    private final Timetable timetable;

    InvitingNominated(
            NominationBook book,
            Nominations nominations,
            EnteringNominated entering,
            Inviting inviting,
            Invitations invitations,
            Mailings mailings,
            Timetable timetable) {
        this.book = book;
        this.nominations = nominations;
        this.entering = entering;
        this.inviting = inviting;
        this.invitations = invitations;
        this.mailings = mailings;
        this.timetable = timetable;
    }

    @Transactional
    Result invite(MeetingId id, Collection<Long> chosen, String word, String by, Instant now) {
        List<NominationBook.Share> shares = book.lock(id, chosen);
        // read under the lock: it may have been cancelled while somebody looked at the page
        MeetingCard meeting = timetable.card(id);
        if (!Inviting.canInvite(meeting, now)) {
            return new Result.NotPossible();
        }
        if (shares.stream().anyMatch(NominationBook.Share::isTooSmall)) {
            return new Result.Full();
        }
        return invite(enter(shares, meeting, now), meeting, word, by, now);
    }

    private Map<Nomination, PersonId> enter(List<NominationBook.Share> shares, MeetingCard meeting, Instant now) {
        Map<Nomination, PersonId> people = new LinkedHashMap<>();
        for (NominationBook.Share share : shares) {
            NetworkId network = share.contingent().network();
            share.chosen().stream()
                    .filter(Nomination::canBeInvited)
                    .forEach(one -> people.put(one, entering.enter(one, network, meeting.zone(), now)));
        }
        return people;
    }

    private Result invite(Map<Nomination, PersonId> people, MeetingCard meeting, String word, String by, Instant now) {
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
