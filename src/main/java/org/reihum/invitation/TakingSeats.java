package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** What an answer does to seats and waiting list. To be called with the seats locked. */
@Component
class TakingSeats {

    private final Invitations invitations;
    private final KeptSeats keptSeats;
    private final MovingUp movingUp;
    private final Substitutes substitutes;

    TakingSeats(Invitations invitations, KeptSeats keptSeats, MovingUp movingUp, Substitutes substitutes) {
        this.invitations = invitations;
        this.keptSeats = keptSeats;
        this.movingUp = movingUp;
        this.substitutes = substitutes;
    }

    /**
     * Takes seats for the person and those who come along, or a place in line.
     *
     * @return false when the person has a seat, but there is none for all of the others: then nothing has changed
     */
    boolean takeFor(Invitation invitation, GivenAnswer given, Seating seating, MeetingCard meeting, Instant now) {
        if (invitation.answer() == Answer.DELEGATED) {
            substitutes.sendBack(invitation, meeting, now);
            if (invitation.seat() != Seat.NONE) {
                // seat or place in line are back; there is no more for those who come along than there was
                int most = invitation.companions();
                return settle(invitation, Math.min(given.companionsOr(most), most), seating, meeting, now);
            }
        }
        return settle(invitation, given.companionsOr(invitation.companions()), seating, meeting, now);
    }

    private boolean settle(Invitation invitation, int companions, Seating seating, MeetingCard meeting, Instant now) {
        return switch (invitation.seat()) {
            case SEATED -> resize(invitation, companions, seating, meeting, now);
            case WAITING -> waitOn(invitation, companions, seating, meeting, now);
            case NONE -> {
                invitation.bring(companions, now);
                enter(invitation, seating, meeting, now);
                yield true;
            }
        };
    }

    private void enter(Invitation invitation, Seating seating, MeetingCard meeting, Instant now) {
        boolean late = Answering.isLate(meeting, now);
        if (!late && admits(invitation, seating, meeting, now)) {
            seating.take(invitation.party());
            invitation.sit();
        } else {
            invitation.waitAt(seating.drawPosition(), late);
        }
    }

    private boolean admits(Invitation invitation, Seating seating, MeetingCard meeting, Instant now) {
        if (!seating.hasRoomFor(invitation.party())) {
            return false;
        }
        Vacancies vacancies = keptSeats.vacancies(seating, meeting, now);
        if (vacancies.isKeptFor(invitation)) {
            return true;
        }
        // strict order: whoever comes now stands behind those who wait already
        return vacancies.fit(invitation, invitation.party())
                && !invitations.isSomebodyInLine(meeting.id().value());
    }

    private boolean resize(Invitation invitation, int companions, Seating seating, MeetingCard meeting, Instant now) {
        int more = companions - invitation.companions();
        if (more > 0) {
            boolean room = seating.hasRoomFor(more)
                    && keptSeats.vacancies(seating, meeting, now).fit(invitation, more)
                    && !invitations.isSomebodyInLine(meeting.id().value());
            if (!room) {
                return false;
            }
            seating.take(more);
            invitation.bring(companions, now);
        } else if (more < 0) {
            seating.release(-more);
            invitation.bring(companions, now);
            movingUp.fill(seating, meeting, now);
        }
        return true;
    }

    /** Takes the seat that is offered, if there is one for all; else stays in line, with the party as it is now. */
    private boolean waitOn(Invitation invitation, int companions, Seating seating, MeetingCard meeting, Instant now) {
        int more = companions - invitation.companions();
        if (invitation.offeredUntil().isPresent()) {
            if (more > 0 && !seating.hasRoomFor(more)) {
                return false;
            }
            seating.release(invitation.party());
            invitation.bring(companions, now);
            seating.take(invitation.party());
            invitation.takeOffer(now);
        } else {
            invitation.bring(companions, now);
        }
        if (more < 0) {
            movingUp.fill(seating, meeting, now);
        }
        return true;
    }

    /** A substitute who does not come, or is not sure of it, leaves the represented person without one. */
    void letRepresentedKnow(Invitation invitation, MeetingCard meeting, Instant now) {
        if (!invitation.answer().comes()) {
            substitutes.declined(invitation, meeting, now);
        }
    }

    /** Gives up the seat or the place in line; the next moves up. Always possible. */
    boolean standDown(Invitation invitation, Seating seating, MeetingCard meeting, Instant now) {
        if (invitation.answer() == Answer.DELEGATED) {
            substitutes.sendBack(invitation, meeting, now);
        }
        Seat before = invitation.seat();
        if (invitation.holdsSeats()) {
            seating.release(invitation.party());
        }
        invitation.standUp(now);
        if (before != Seat.NONE) {
            // not only for a seat: who left the line may have been a party too large for the seats that are free
            movingUp.fill(seating, meeting, now);
        }
        return true;
    }
}
