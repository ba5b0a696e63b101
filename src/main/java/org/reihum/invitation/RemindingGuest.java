package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
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

    /** Those of the meeting who have an address and something due. */
    @Transactional(readOnly = true)
    List<InvitationId> due(MeetingCard meeting, Instant now) {
        boolean pause = due.pausesFor(meeting, now);
        return invitations.to(meeting.id()).stream()
                .filter(invitation -> invitation.email().isPresent())
                .filter(invitation -> due.of(invitation, meeting, pause, now).isPresent())
                .map(Invitation::id)
                .toList();
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
            case REMINDER -> invitation.reminded(now);
            case EVE -> invitation.remindedOnTheEve(now);
            case CONFIRM_AGAIN -> invitation.remindedToConfirm(due.confirmations(invitation, meeting, now));
            default -> throw new IllegalStateException("no reminder: " + kind);
        }
    }
}
