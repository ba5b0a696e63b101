package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds one guest, if that is due; judged again under the lock of the seats, so that two runs write one letter. */
@Component
class RemindingGuest {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final DueReminder due;
    private final Mailing mailing;

    RemindingGuest(
            SeatLock seatLock, Invitations invitations, InvitationEvents trace, DueReminder due, Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.due = due;
        this.mailing = mailing;
    }

    @Transactional
    void remind(InvitationId id, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        Invitation invitation = invitations.get(id);
        due.of(invitation, meeting, due.pausesFor(meeting, now), now).ifPresent(kind -> {
            mark(invitation, kind, meeting, now);
            trace.note(InvitationEvent.Kind.REMINDED, invitation, now);
            mailing.write(invitation, meeting, kind, now);
        });
    }

    private void mark(Invitation invitation, LetterKind kind, MeetingCard meeting, Instant now) {
        switch (kind) {
            case REMINDER -> invitation.marks().reminded(now);
            case EVE -> invitation.marks().remindedOnTheEve(now);
            case CONFIRM_AGAIN -> invitation.marks().remindedToConfirm(due.confirmations(invitation, meeting, now));
            default -> throw new IllegalStateException("no reminder: " + kind);
        }
    }
}
