package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.WrittenLetters;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a person the calendar entry as it is now, because a calendar asked for it or answered one that is gone. */
@Component
public class SendingAgain {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final WrittenLetters letters;
    private final Mailing mailing;

    SendingAgain(SeatLock seatLock, Invitations invitations, WrittenLetters letters, Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.letters = letters;
        this.mailing = mailing;
    }

    /**
     * At most once a day, of a cancelled meeting at most once, and never of one that is over.
     *
     * @return whether a letter was written
     */
    @Transactional
    public boolean send(InvitationId id, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        Invitation invitation = invitations.get(id);
        if (meeting.isOver(now)
                || invitation.isWithdrawn()
                || invitation.email().isEmpty()) {
            return false;
        }
        if (meeting.cancelled()) {
            return !wasToldOfCancelling(invitation) && send(invitation, meeting, LetterKind.CANCELLED, now);
        }
        boolean lacksAnswer = AskedGuest.lacksAnswer(invitation);
        return send(invitation, meeting, lacksAnswer ? LetterKind.REMINDER : LetterKind.RECEIPT, now);
    }

    private boolean send(Invitation invitation, MeetingCard meeting, LetterKind kind, Instant now) {
        if (!invitation.calendar().mayBeSentAgain(now)) {
            return false;
        }
        mailing.sendAgain(invitation, meeting, kind, now);
        return true;
    }

    private boolean wasToldOfCancelling(Invitation invitation) {
        long id = invitation.id().value();
        return letters.of(Mailing.scope(invitation.meeting())).stream()
                .map(WrittenLetters.Written::purpose)
                .filter(purpose -> Mailing.kindOf(purpose).equals(Optional.of(LetterKind.CANCELLED)))
                .anyMatch(purpose -> Mailing.invitationOf(purpose).equals(Optional.of(id)));
    }
}
