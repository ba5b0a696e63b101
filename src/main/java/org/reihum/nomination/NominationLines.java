package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.Invitations;
import org.reihum.mail.HeldLetters;
import org.reihum.mail.MailingId;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** What an organiser sees of those whom networks have named, beside what the networks have said. */
@Component
class NominationLines {

    /**
     * @param invited whether the person meant is invited to the meeting, whoever has done so
     * @param known who is meant of those in the register, as long as there is something to decide
     * @param untold whether the network is to be told of a decision by letter; {@code recallable} when it has to wait,
     *     because the invitation can still be recalled
     */
    record Line(
            Nomination nomination,
            boolean invited,
            Optional<RegisteredGuest> known,
            boolean untold,
            boolean recallable) {}

    private final RegisteredGuests registered;
    private final Invitations invitations;
    private final HeldLetters held;

    NominationLines(RegisteredGuests registered, Invitations invitations, HeldLetters held) {
        this.registered = registered;
        this.invitations = invitations;
        this.held = held;
    }

    /** By contingent. */
    Map<Long, List<Line>> of(List<Nomination> all, MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        Set<Long> invited =
                Set.copyOf(invitations.findPeopleInvitedTo(meeting.id().value()));
        Set<MailingId> recallable = held.mailings(now);
        return all.stream()
                .map(one -> line(one, invited, recallable, today))
                .collect(Collectors.groupingBy(line -> line.nomination().contingentId()));
    }

    private Line line(Nomination nomination, Set<Long> invited, Set<MailingId> recallable, LocalDate today) {
        Optional<RegisteredGuest> known =
                nomination.canBeInvited() ? registered.find(nomination.guest(), today) : Optional.empty();
        Optional<PersonId> person = nomination.person().or(() -> known.map(RegisteredGuest::person));
        boolean told = nomination.canBeTold(recallable);
        return new Line(
                nomination,
                person.filter(one -> invited.contains(one.value())).isPresent(),
                known,
                told,
                nomination.isToBeTold() && !told);
    }
}
