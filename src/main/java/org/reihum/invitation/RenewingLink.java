package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person another personal link: the one before stops at once, and the new one goes to the present address. */
@Component
class RenewingLink {

    /** What became of it. */
    enum Renewed {
        SENT,
        /** The old link has stopped; there is no address a new one could be sent to. */
        WITHOUT_ADDRESS,
        /** The meeting has begun or is cancelled, so that nobody needs a new one; the old link has stopped. */
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

    /** @param by the organiser who does it */
    @Transactional
    public Renewed renew(InvitationId id, String by, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        Invitation invitation = invitations.get(id);
        return renew(invitation, presentCard(invitation, meeting, now), meeting, by, now);
    }

    PersonCard presentCard(Invitation invitation, MeetingCard meeting, Instant now) {
        return directory.card(invitation.person(), now.atZone(meeting.zone()).toLocalDate());
    }

    /** With the seats locked. */
    Renewed renew(Invitation invitation, PersonCard person, MeetingCard meeting, String by, Instant now) {
        invitation.renewLink(person.contact().email());
        trace.note(InvitationEvent.Kind.NEW_LINK, invitation, Channel.DESK, by, now);
        if (Answering.isClosed(meeting, now)) {
            return Renewed.NOT_NEEDED;
        }
        if (invitation.email().isEmpty()) {
            return Renewed.WITHOUT_ADDRESS;
        }
        invitation.receiptWritten();
        mailing.write(invitation, meeting, LetterKind.NEW_LINK, now);
        return Renewed.SENT;
    }
}
