package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody comes instead of an invited person: the seat goes over and stays the network's, the head count stays, both are
 * told. Who has no seat yet names a substitute who takes one.
 */
@Component
public class NamingSubstitute {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final EnteringSubstitute entering;
    private final TakingSeats takingSeats;
    private final Substitutes substitutes;

    NamingSubstitute(
            SeatLock seatLock,
            Invitations invitations,
            EnteringSubstitute entering,
            TakingSeats takingSeats,
            Substitutes substitutes) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.entering = entering;
        this.takingSeats = takingSeats;
        this.substitutes = substitutes;
    }

    /** @param by who named the substitute: the invited person, or who entered it */
    @Transactional
    public Substituted name(InvitationId id, Substitute who, Channel channel, String by, Instant now) {
        SeatLock.Locked locked = seatLock.lock(id);
        MeetingCard meeting = locked.meeting();
        if (Answering.isClosed(meeting, now)) {
            return new Substituted.Closed();
        }
        Invitation named = invitations.get(id);
        if (named.isWithdrawn()) {
            return new Substituted.Closed();
        }
        // a substitute who sends somebody else is replaced
        Invitation represented = named.standsInFor().map(invitations::get).orElse(named);
        Optional<Invitation> current =
                invitations.findByStandsInFor(represented.id().value());
        if (current.filter(one -> entering.isNamed(one.person(), who, meeting, now))
                .isPresent()) {
            // the same once more: a double click, or a page sent again
            return new Substituted.Done(current.get().id());
        }
        PersonCard person = entering.enter(who, represented, meeting, now);
        Optional<Invitation> known = invitations.findByMeetingIdAndPersonId(
                meeting.id().value(), person.id().value());
        if (known.filter(one -> one.isTaken() || one.equals(named) || one.equals(represented))
                .isPresent()) {
            return new Substituted.ComesAlready();
        }
        known.filter(Invitation::isWithdrawn).ifPresent(one -> one.inviteAgain(person, meeting.sequence(), now));
        Invitation substitute =
                known.orElseGet(() -> invitations.save(new Invitation(meeting.id(), person, meeting.sequence(), now)));
        Answer before = represented.answer();
        substitutes.swap(represented, substitute, meeting, now);
        boolean online = substitute.seat() == Seat.NONE
                && (before == Answer.ONLINE || meeting.online().only());
        if (substitute.seat() == Seat.NONE && !online) {
            takingSeats.takeFor(substitute, GivenAnswer.of(Answer.YES), locked.seating(), meeting, now);
        }
        substitutes.announce(represented, substitute, online ? Answer.ONLINE : Answer.YES, channel, by, meeting, now);
        return new Substituted.Done(substitute.id());
    }
}
