package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
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

    /** To be called with the seats locked. A party that does not fit keeps those behind it waiting. */
    void fill(Seating seating, MeetingCard meeting, Instant now) {
        List<Invitation> line = invitations.findInLine(meeting.id().value());
        for (Invitation next : line) {
            if (!seating.hasRoomFor(next.party())) {
                return;
            }
            seat(next, seating, meeting, now);
        }
    }

    void seat(Invitation waiting, Seating seating, MeetingCard meeting, Instant now) {
        seating.take(waiting.party());
        waiting.moveUp(now);
        mailing.write(waiting, meeting, LetterKind.PROMOTED, now);
    }
}
