package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revokes a person's link, such as one that was forwarded to too many, and sends a new one to the address the person has
 * now.
 */
@Component
class RenewingLink {

    /** What became of it. */
    enum Renewed {
        SENT,
        /** The old link has stopped; there is no address a new one could be sent to. */
        WITHOUT_ADDRESS,
        /** The old link has stopped; the meeting has begun or is cancelled, so that nobody needs a new one. */
        NOT_NEEDED
    }

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Directory directory;
    private final Mailing mailing;

    RenewingLink(
            SeatLock seatLock, Invitations invitations, InvitationEvents trace, Directory directory, Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.directory = directory;
        this.mailing = mailing;
    }

    @Transactional
    public Renewed renew(InvitationId id, String by, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        Invitation invitation = invitations.get(id);
        var today = now.atZone(meeting.zone()).toLocalDate();
        invitation.renewLink(
                directory.card(invitation.person(), today).contact().email());
        trace.note(InvitationEvent.Kind.NEW_LINK, invitation, Channel.DESK, by, now);
        if (Answering.isClosed(meeting, now)) {
            return Renewed.NOT_NEEDED;
        }
        // who has answered is not asked again: that letter says how the answer stands, with the link
        LetterKind kind = invitation.answer() == Answer.OPEN ? LetterKind.INVITATION : LetterKind.RECEIPT;
        if (invitation.email().isEmpty()) {
            return Renewed.WITHOUT_ADDRESS;
        }
        invitation.receiptWritten();
        mailing.write(invitation, meeting, kind, now);
        return Renewed.SENT;
    }
}
