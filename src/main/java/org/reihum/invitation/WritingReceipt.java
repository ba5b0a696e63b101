package org.reihum.invitation;

import java.time.Duration;
import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes one receipt: how the answer stands now, however often it has changed before. Under the lock of the seats, so
 * that two nodes write one letter, and so that no answer is given between the letter and its mark.
 */
@Component
class WritingReceipt {

    /** Who changes the answer more often gets the next receipt when a day has passed: no mailbox is flooded by a link. */
    private static final int ANSWERS_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Mailing mailing;

    WritingReceipt(SeatLock seatLock, Invitations invitations, InvitationEvents trace, Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.mailing = mailing;
    }

    /** @param rested receipts due later than that still wait */
    @Transactional
    void write(InvitationId id, Instant rested, Instant now) {
        MeetingCard meeting = seatLock.lock(id).meeting();
        Invitation invitation = invitations.get(id);
        if (invitation.marks().receiptDue().filter(due -> !due.isAfter(rested)).isEmpty()) {
            return;
        }
        if (trace.countAnswersSince(id.value(), now.minus(DAY)) > ANSWERS_A_DAY) {
            invitation.marks().receiptDueAt(now.plus(DAY));
            return;
        }
        if (!meeting.cancelled() && !meeting.isOver(now)) {
            mailing.write(invitation, meeting, LetterKind.RECEIPT, now);
        }
        invitation.marks().receiptWritten();
    }
}
