package org.reihum.invitation;

import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/**
 * The one short lock per meeting that comes first: whoever changes answers or seats holds it until the transaction ends,
 * and reads everything else after it.
 */
@Component
class SeatLock {

    /** A meeting whose seats are ours until the transaction ends. */
    record Locked(Seating seating, MeetingCard meeting) {}

    private final Seatings seatings;
    private final Invitations invitations;
    private final Timetable timetable;

    SeatLock(Seatings seatings, Invitations invitations, Timetable timetable) {
        this.seatings = seatings;
        this.invitations = invitations;
        this.timetable = timetable;
    }

    /** Empty while nobody has been invited. */
    Optional<Locked> lock(MeetingId meeting) {
        return seatings.lock(meeting).map(seating -> new Locked(seating, timetable.card(meeting)));
    }

    /** Empty when there is no such invitation. */
    Optional<Locked> find(InvitationId invitation) {
        // the id only: an invitation read before the lock would be as it was before the one ahead of us changed it
        return invitations.findMeetingOf(invitation.value()).flatMap(meeting -> lock(new MeetingId(meeting)));
    }

    /** @throws IllegalStateException when there is no such invitation: ids reach us signed, or from our own pages */
    Locked lock(InvitationId invitation) {
        return find(invitation)
                .orElseThrow(() -> new IllegalStateException("no invitation, or no seats: " + invitation));
    }
}
