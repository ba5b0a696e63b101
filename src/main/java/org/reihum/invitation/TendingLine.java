package org.reihum.invitation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What time does to seats and waiting list: offers lapse, kept seats become free, the room's seats are edited, a seat that
 * was not confirmed again goes to who waits. Doing it twice does nothing the second time.
 */
@Component
class TendingLine {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final KeptSeats keptSeats;
    private final MovingUp movingUp;
    private final Mailing mailing;
    private final InvitationSettings settings;

    TendingLine(
            SeatLock seatLock,
            Invitations invitations,
            InvitationEvents trace,
            KeptSeats keptSeats,
            MovingUp movingUp,
            Mailing mailing,
            InvitationSettings settings) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.keptSeats = keptSeats;
        this.movingUp = movingUp;
        this.mailing = mailing;
        this.settings = settings;
    }

    @Transactional
    void tend(MeetingId id, Instant now) {
        seatLock.lock(id)
                .filter(locked -> !Answering.isClosed(locked.meeting(), now))
                .ifPresent(locked -> tend(locked.seating(), locked.meeting(), now));
    }

    private void tend(Seating seating, MeetingCard meeting, Instant now) {
        boolean moreSeats = seating.follow(meeting.capacity());
        invitations.findLapsed(meeting.id().value(), now).forEach(lapsed -> {
            seating.release(lapsed.party());
            lapsed.letOfferLapse();
            trace.note(InvitationEvent.Kind.OFFER_LAPSED, lapsed, now);
            mailing.write(lapsed, meeting, LetterKind.OFFER_LAPSED, now);
        });
        if (moreSeats) {
            movingUp.fillMoreSeats(seating, meeting, now);
        } else {
            movingUp.fill(seating, meeting, now);
        }
        passOnUnconfirmed(seating, meeting, now);
    }

    /** Seats not confirmed again in time go to those who wait, as long as somebody gains by it. */
    private void passOnUnconfirmed(Seating seating, MeetingCard meeting, Instant now) {
        if (MovingUp.offersAreOver(meeting, now)) {
            return;
        }
        Set<Invitation> losers = new HashSet<>();
        for (Invitation unconfirmed : invitations.findUnconfirmed(meeting.id().value())) {
            boolean tooLate = unconfirmed
                    .confirmUntil(meeting, settings)
                    .filter(end -> !now.isBefore(end))
                    .isPresent();
            if (tooLate && somebodyGains(unconfirmed, losers, seating, meeting, now)) {
                seating.release(unconfirmed.party());
                unconfirmed.loseSeat(seating.drawPosition());
                losers.add(unconfirmed);
                trace.note(InvitationEvent.Kind.SEAT_LOST, unconfirmed, now);
                mailing.write(unconfirmed, meeting, LetterKind.SEAT_LOST, now);
                movingUp.fill(seating, meeting, now);
            }
        }
    }

    /** Whether somebody else in line would get the seat; who has just lost one does not count. */
    private boolean somebodyGains(
            Invitation unconfirmed, Set<Invitation> losers, Seating seating, MeetingCard meeting, Instant now) {
        List<Invitation> line = invitations.findInLine(meeting.id().value()).stream()
                .filter(one -> !losers.contains(one))
                .toList();
        Vacancies vacancies = keptSeats.vacanciesWithout(unconfirmed, seating, meeting, now);
        return line.stream()
                        .findFirst()
                        .filter(first -> vacancies.fit(first, first.party()))
                        .isPresent()
                || line.stream().anyMatch(vacancies::isKeptFor);
    }
}
