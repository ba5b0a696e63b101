package org.reihum.invitation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** When letters about a change are recalled, the change stays: it is noted whom it has yet to be told to. */
@Component
class OwingLetters implements MailingListener {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;

    OwingLetters(SeatLock seatLock, Invitations invitations, InvitationEvents trace) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        Map<Long, LetterKind> owed = new LinkedHashMap<>();
        for (String purpose : mailing.purposes()) {
            Optional<LetterKind> kind = Mailing.kindOf(purpose).filter(LetterKind::isAboutTheMeeting);
            kind.ifPresent(change -> owed.put(Mailing.invitationOf(purpose).orElseThrow(), change));
        }
        if (!owed.isEmpty()) {
            invitations.findMeetingsOf(owed.keySet()).forEach(meeting -> note(new MeetingId(meeting), owed, mailing));
        }
    }

    private void note(MeetingId meeting, Map<Long, LetterKind> owed, MailingRecalled mailing) {
        seatLock.lock(meeting).orElseThrow(() -> new IllegalStateException("invited without seats: " + meeting));
        for (Invitation invitation : invitations.findThese(owed.keySet(), meeting.value())) {
            invitation.wasNotTold(owed.get(invitation.id().value()), mailing.writtenAt());
            trace.note(InvitationEvent.Kind.RECALLED, invitation, Channel.DESK, mailing.by(), mailing.at());
        }
    }
}
