package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a waiting person a seat by an organiser's decision, if one is free: the room's seats are a hard cap. */
@Component
class GivingSeat {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final MovingUp movingUp;

    GivingSeat(SeatLock seatLock, Invitations invitations, InvitationEvents trace, MovingUp movingUp) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.movingUp = movingUp;
    }

    /**
     * @return whether the person has a seat now by this act; false when none is free or the person does not wait
     * @throws NotOnTheCalendar when nobody is invited to the meeting under that id
     */
    @Transactional
    boolean give(MeetingId meetingId, InvitationId id, String by, Instant now) {
        SeatLock.Locked locked = seatLock.lock(meetingId).orElseThrow(() -> new NotOnTheCalendar(meetingId));
        MeetingCard meeting = locked.meeting();
        Invitation invitation = invitations.at(meetingId, id);
        boolean possible = !Answering.isClosed(meeting, now)
                && invitation.seat() == Seat.WAITING
                && invitation.offeredUntil().isEmpty()
                && locked.seating().hasRoomFor(invitation.party());
        if (possible) {
            movingUp.seat(invitation, locked.seating(), meeting, now);
            trace.note(InvitationEvent.Kind.SEAT_GIVEN, invitation, Channel.DESK, by, now);
        }
        return possible;
    }
}
