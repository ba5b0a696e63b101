package org.reihum.invitation;

import java.util.Set;
import java.util.TreeSet;
import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** When reminders are recalled, nobody was reminded by them: the mark says again what it said before. */
@Component
class UndoingReminders implements MailingListener {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;

    UndoingReminders(SeatLock seatLock, Invitations invitations, InvitationEvents trace) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        Set<Long> reminded = new TreeSet<>();
        for (String purpose : mailing.purposes()) {
            Mailing.kindOf(purpose)
                    .filter(LetterKind::reminds)
                    .ifPresent(
                            kind -> reminded.add(Mailing.invitationOf(purpose).orElseThrow()));
        }
        if (!reminded.isEmpty()) {
            invitations.findMeetingsOf(reminded).forEach(meeting -> undo(new MeetingId(meeting), reminded, mailing));
        }
    }

    private void undo(MeetingId meeting, Set<Long> reminded, MailingRecalled mailing) {
        seatLock.lock(meeting).orElseThrow(() -> new IllegalStateException("reminded without seats: " + meeting));
        for (Invitation invitation : invitations.findThese(reminded, meeting.value())) {
            invitation.marks().wasNotReminded(mailing.writtenAt());
            trace.note(InvitationEvent.Kind.RECALLED, invitation, Channel.DESK, mailing.by(), mailing.at());
        }
    }
}
