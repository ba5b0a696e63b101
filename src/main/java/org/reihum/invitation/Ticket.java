package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.paper.QrPicture;

/** What somebody shows at the door: the code as text, and as a picture. */
record Ticket(String code, QrPicture picture) {

    static Ticket of(String code) {
        return new Ticket(code, QrPicture.of(code));
    }

    /** Whether the person is let in by one: who has a seat in a room, until the meeting is over. */
    static boolean isDue(Invitation invitation, MeetingCard meeting, Instant now) {
        return invitation.seat() == Seat.SEATED
                && !meeting.cancelled()
                && !meeting.isOver(now)
                && !meeting.online().only();
    }
}
