package org.reihum.reply;

import java.time.Instant;
import org.reihum.invitation.Channel;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.NamingSubstitute;
import org.reihum.invitation.Substitute;
import org.reihum.invitation.Substituted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees to what a calendar proposed: somebody else comes, and takes over the seat. */
@Component
class Delegating {

    private final TakingInHand inHand;
    private final NamingSubstitute naming;

    Delegating(TakingInHand inHand, NamingSubstitute naming) {
        this.inHand = inHand;
        this.naming = naming;
    }

    @Transactional
    Handled name(long id, Substitute who, String by, Instant now) {
        return inHand.act(
                id,
                reply -> reply.invitation()
                        .map(invitation -> name(reply, invitation, who, by, now))
                        .orElseGet(Handled.NobodyThere::new));
    }

    private Handled name(ReceivedReply reply, InvitationId invitation, Substitute who, String by, Instant now) {
        Substituted named = naming.name(invitation, who, Channel.CALENDAR, by, now);
        if (named instanceof Substituted.ComesAlready) {
            return new Handled.ComesAlready();
        }
        if (named instanceof Substituted.Closed) {
            return new Handled.NotPossible();
        }
        reply.done(Outcome.DELEGATED, by, now);
        return new Handled.Done();
    }
}
