package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.CalendarPart;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a calendar that has proposed another time is told when it is not taken. */
@Component
public class DecliningCounters {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final CalendarParts parts;

    DecliningCounters(SeatLock seatLock, Invitations invitations, CalendarParts parts) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.parts = parts;
    }

    /**
     * The calendar part of a letter that goes to the invited address.
     *
     * @param why may be blank
     * @return empty when there is no address, no day, or nothing to answer any more
     */
    @Transactional
    public Optional<CalendarPart> decline(InvitationId id, String why, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        Invitation invitation = invitations.get(id);
        boolean told = !Answering.isClosed(meeting, now)
                && !invitation.isWithdrawn()
                && invitation.email().isPresent()
                && meeting.day() != null;
        return told
                ? Optional.of(parts.declining(
                        invitation, meeting, why, invitation.marks().nextStamp(now)))
                : Optional.empty();
    }
}
