package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.reihum.meeting.Change;
import org.reihum.meeting.Guests;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets invitations follow their meeting: new room, new seats; new day, old answers to be confirmed; and a letter to all
 * whom the change concerns. The table of what a change does stands in the README.
 */
@Component
class TellingGuests implements Guests {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final MovingUp movingUp;
    private final Mailing mailing;

    TellingGuests(
            SeatLock seatLock, Invitations invitations, InvitationEvents trace, MovingUp movingUp, Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.movingUp = movingUp;
        this.mailing = mailing;
    }

    @Override
    @Transactional(readOnly = true)
    public int toBeTold(MeetingId meeting, Change change) {
        return (int) invitations.to(meeting).stream()
                .filter(concernedBy(change))
                .filter(invitation -> invitation.email().isPresent())
                .count();
    }

    @Override
    @Transactional
    public void changed(MeetingId id, Change change, Instant now) {
        seatLock.lock(id).ifPresent(locked -> follow(locked.seating(), locked.meeting(), change, now));
    }

    private void follow(Seating seating, MeetingCard meeting, Change change, Instant now) {
        List<Invitation> concerned = invitations.to(meeting.id()).stream()
                .filter(concernedBy(change))
                .toList();
        concerned.forEach(invitation -> tell(invitation, meeting, change, now));
        boolean moreSeats = !meeting.cancelled() && seating.follow(meeting.capacity());
        if (!meeting.isOver(now)) {
            Set<Invitation> movedUp = meeting.cancelled() ? Set.of() : moveUp(moreSeats, seating, meeting, now);
            mailing.write(stillToBeTold(concerned, movedUp, change), meeting, letterFor(change), now);
        }
    }

    private void tell(Invitation invitation, MeetingCard meeting, Change change, Instant now) {
        invitation.told(meeting.sequence(), change.asksAgain(), now);
        trace.note(InvitationEvent.Kind.TOLD, invitation, now);
    }

    private Set<Invitation> moveUp(boolean moreSeats, Seating seating, MeetingCard meeting, Instant now) {
        return moreSeats ? movingUp.fillMoreSeats(seating, meeting, now) : movingUp.fill(seating, meeting, now);
    }

    /** The letter of those who move up says all there is to say, unless they are asked again: then that comes last. */
    private static List<Invitation> stillToBeTold(List<Invitation> concerned, Set<Invitation> movedUp, Change change) {
        return concerned.stream()
                .filter(invitation -> change.asksAgain() || !movedUp.contains(invitation))
                .toList();
    }

    /** Everyone is asked about a new day or city; who declined, or is represented, hears of nothing less. */
    private static Predicate<Invitation> concernedBy(Change change) {
        return invitation -> switch (change) {
            case MOVED -> true;
            // the calendar of who is represented holds the entry too
            case CANCELLED -> invitation.answer() != Answer.NO;
            default -> invitation.answer() != Answer.NO && invitation.answer() != Answer.DELEGATED;
        };
    }

    private static LetterKind letterFor(Change change) {
        return switch (change) {
            case CANCELLED -> LetterKind.CANCELLED;
            case MOVED -> LetterKind.MOVED;
            case HOUSE, CONFIRMED, DETAILS -> LetterKind.UPDATED;
            case NONE -> throw new IllegalStateException("nobody is told of nothing");
        };
    }
}
