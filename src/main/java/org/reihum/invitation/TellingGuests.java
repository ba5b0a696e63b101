package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** The letter about another day was recalled: whatever is told next tells of that too. */
    private static final Predicate<Invitation> MISSED_MOVE = invitation ->
            invitation.marks().owed().filter(LetterKind.MOVED::equals).isPresent();

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
        // before they are told: what they missed decides which letter they get
        Set<Invitation> missedMove = concerned.stream().filter(MISSED_MOVE).collect(Collectors.toSet());
        concerned.forEach(
                invitation -> tell(invitation, meeting, change.asksAgain() || missedMove.contains(invitation), now));
        boolean moreSeats = !meeting.cancelled() && seating.follow(meeting.capacity());
        if (!meeting.isOver(now)) {
            Set<Invitation> movedUp = meeting.cancelled() ? Set.of() : moveUp(moreSeats, seating, meeting, now);
            Map<LetterKind, List<Invitation>> letters = stillToBeTold(concerned, movedUp, change, missedMove).stream()
                    .collect(Collectors.groupingBy(
                            invitation -> letterFor(change, missedMove.contains(invitation)),
                            TreeMap::new,
                            Collectors.toList()));
            letters.forEach((kind, to) -> mailing.write(to, meeting, kind, now));
        }
    }

    private void tell(Invitation invitation, MeetingCard meeting, boolean asksAgain, Instant now) {
        invitation.told(meeting.sequence(), asksAgain, now);
        trace.note(InvitationEvent.Kind.TOLD, invitation, now);
    }

    private Set<Invitation> moveUp(boolean moreSeats, Seating seating, MeetingCard meeting, Instant now) {
        return moreSeats ? movingUp.fillMoreSeats(seating, meeting, now) : movingUp.fill(seating, meeting, now);
    }

    /** The letter of those who move up says all there is to say, unless they are asked again: then that comes last. */
    private static List<Invitation> stillToBeTold(
            List<Invitation> concerned, Set<Invitation> movedUp, Change change, Set<Invitation> missedMove) {
        return concerned.stream()
                .filter(invitation ->
                        change.asksAgain() || missedMove.contains(invitation) || !movedUp.contains(invitation))
                .toList();
    }

    /** Everyone is asked about a new day or city; who declined, or is represented, hears of nothing less. */
    private static Predicate<Invitation> concernedBy(Change change) {
        Predicate<Invitation> byItself = invitation -> switch (change) {
            case MOVED -> true;
            // the calendar of who is represented holds the entry too
            case CANCELLED -> invitation.answer() != Answer.NO;
            default -> invitation.answer() != Answer.NO && invitation.answer() != Answer.DELEGATED;
        };
        return byItself.or(MISSED_MOVE);
    }

    private static LetterKind letterFor(Change change, boolean missedMove) {
        return switch (change) {
            case CANCELLED -> LetterKind.CANCELLED;
            case MOVED -> LetterKind.MOVED;
            case HOUSE, CONFIRMED, DETAILS -> missedMove ? LetterKind.MOVED : LetterKind.UPDATED;
            case NONE -> throw new IllegalStateException("nobody is told of nothing");
        };
    }
}
