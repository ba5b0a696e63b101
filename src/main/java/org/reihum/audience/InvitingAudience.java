package org.reihum.audience;

import java.time.Instant;
import org.reihum.invitation.Inviting;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Hands those who were shown over to be invited; whoever joined since is left for the next time. */
@Component
class InvitingAudience {

    private final Inviting inviting;

    InvitingAudience(Inviting inviting) {
        this.inviting = inviting;
    }

    Inviting.Result invite(MeetingId meeting, Audience shown, Instant now) {
        return inviting.invite(
                meeting, shown.toInvite().stream().map(Candidate::id).toList(), now);
    }
}
