package org.reihum.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Correspondence;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets invitations follow the person to another address or network: the old link stops, the new one goes to the new address,
 * and the seat counts for the new network. Where somebody stands in for another, the seat stays the other's network's.
 */
@Component
class FollowingPeople implements Correspondence {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final RenewingLink renewing;
    private final Mailing mailing;
    private final Clock clock;

    FollowingPeople(SeatLock seatLock, Invitations invitations, RenewingLink renewing, Mailing mailing, Clock clock) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.renewing = renewing;
        this.mailing = mailing;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void moved(PersonId person) {
        // the letter reads the register from the database
        invitations.flush();
        Instant now = clock.instant();
        // a day back: it is yesterday somewhere
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        invitations.findByPersonFrom(person.value(), day).forEach(id -> follow(new InvitationId(id), now));
    }

    private void follow(InvitationId id, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        if (Answering.isClosed(meeting, now)) {
            return;
        }
        Invitation invitation = invitations.get(id);
        PersonCard person = renewing.presentCard(invitation, meeting, now);
        if (invitation.standsInFor().isEmpty()) {
            invitation.standFor(person);
        }
        if (invitation.email().isEmpty()) {
            reach(invitation, person, meeting, now);
        } else {
            renewing.renew(invitation, person, meeting, "", now);
        }
    }

    /** Somebody who was invited on paper: one of many, perhaps, so that the letter can be recalled. */
    private void reach(Invitation invitation, PersonCard person, MeetingCard meeting, Instant now) {
        person.contact().mailbox().ifPresent(address -> {
            invitation.isReachedBy(address);
            if (person.invitable() && invitation.answer() != Answer.NO) {
                mailing.hold(List.of(invitation), meeting, LetterKind.NEW_LINK, now);
            }
        });
    }
}
