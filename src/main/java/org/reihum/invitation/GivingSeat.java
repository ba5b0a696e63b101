package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a waiting person a seat by an organiser's decision, if one is free: the room's seats are a hard cap. */
@Component
class GivingSeat {

    private final Timetable timetable;
    private final Seatings seatings;
    private final Invitations invitations;
    private final MovingUp movingUp;

    GivingSeat(Timetable timetable, Seatings seatings, Invitations invitations, MovingUp movingUp) {
        this.timetable = timetable;
        this.seatings = seatings;
        this.invitations = invitations;
        this.movingUp = movingUp;
    }

    /**
     * @return whether the person has a seat now by this act; false when none is free or the person does not wait
     * @throws NotOnTheCalendar when nobody is invited to the meeting under that id
     */
    @Transactional
    boolean give(MeetingId meetingId, InvitationId id, Instant now) {
        Seating seating = seatings.lock(meetingId).orElseThrow(() -> new NotOnTheCalendar(meetingId));
        Invitation invitation = invitations
                .findById(id.value())
                .filter(found -> found.meeting().equals(meetingId))
                .orElseThrow(() -> new NotOnTheCalendar(id));
        MeetingCard meeting = timetable.card(meetingId);
        boolean closed = meeting.cancelled() || meeting.isOver(now);
        if (closed || invitation.seat() != Seat.WAITING || !seating.hasRoomFor(invitation.party())) {
            return false;
        }
        movingUp.seat(invitation, seating, meeting, now);
        return true;
    }
}
