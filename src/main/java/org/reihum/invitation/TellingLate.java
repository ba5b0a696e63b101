package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a change after all those whose letter about it was recalled: how the meeting stands now, once to each. */
@Component
class TellingLate {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Mailing mailing;

    TellingLate(SeatLock seatLock, Invitations invitations, InvitationEvents trace, Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.mailing = mailing;
    }

    /** @return how many letters were written */
    @Transactional
    public int tell(MeetingId id, Instant now) {
        return seatLock.lock(id).map(locked -> tell(locked.meeting(), now)).orElse(0);
    }

    private int tell(MeetingCard meeting, Instant now) {
        int letters = 0;
        for (LetterKind kind : List.of(LetterKind.UPDATED, LetterKind.MOVED, LetterKind.CANCELLED)) {
            List<Invitation> owed = invitations.to(meeting.id()).stream()
                    .filter(invitation ->
                            invitation.marks().owed().filter(kind::equals).isPresent())
                    .toList();
            owed.forEach(invitation -> tell(invitation, meeting, kind, now));
            letters += mailing.write(owed, meeting, kind, now);
        }
        return letters;
    }

    private void tell(Invitation invitation, MeetingCard meeting, LetterKind kind, Instant now) {
        invitation.told(meeting.sequence(), kind == LetterKind.MOVED, now);
        trace.note(InvitationEvent.Kind.TOLD, invitation, now);
    }
}
