package org.reihum.invitation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Lets those who wait take the seats that are free, in strict order, and writes to them. */
@Component
class MovingUp {

    private final Invitations invitations;
    private final Mailing mailing;

    MovingUp(Invitations invitations, Mailing mailing) {
        this.invitations = invitations;
        this.mailing = mailing;
    }

    /**
     * To be called with the seats locked. A party that does not fit keeps those behind it waiting.
     *
     * @return who has a seat now
     */
    Set<Invitation> fill(Seating seating, MeetingCard meeting, Instant now) {
        List<Invitation> line = invitations.findInLine(meeting.id().value());
        Set<Invitation> movedUp = new HashSet<>();
        for (Invitation next : line) {
            if (!seating.hasRoomFor(next.party())) {
                break;
            }
            seat(next, seating, meeting, now);
            movedUp.add(next);
        }
        return movedUp;
    }

    void seat(Invitation waiting, Seating seating, MeetingCard meeting, Instant now) {
        seating.take(waiting.party());
        waiting.moveUp(now);
        mailing.write(waiting, meeting, LetterKind.PROMOTED, now);
    }
}
