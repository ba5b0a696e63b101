package org.reihum.reply;

import java.util.Optional;
import java.util.function.Function;
import org.reihum.invitation.HoldingSeats;
import org.reihum.invitation.InvitationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds something written back until an act at the desk is done, so that of two who press at once the second hears that it is
 * done. The seats come first, as they do for mail that comes in and for whatever deletes invitations.
 */
@Component
class TakingInHand {

    private final ReceivedReplies replies;
    private final HoldingSeats seats;

    TakingInHand(ReceivedReplies replies, HoldingSeats seats) {
        this.replies = replies;
        this.seats = seats;
    }

    /**
     * @param act on what nobody has done yet
     * @throws NoSuchReply when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Handled act(long id, Function<ReceivedReply, Handled> act) {
        Optional<InvitationId> known = replies.findInvitationOf(id).map(InvitationId::new);
        known.ifPresent(seats::hold);
        ReceivedReply reply = lock(id);
        if (reply.isDone()) {
            return new Handled.DoneBefore(reply.doneBy());
        }
        return reply.invitation().equals(known) ? act.apply(reply) : new Handled.Changed();
    }

    /** The same for an act about another invitation than that beside which it lies. */
    @Transactional(propagation = Propagation.MANDATORY)
    Handled actFor(InvitationId invitation, long id, Function<ReceivedReply, Handled> act) {
        if (!seats.hold(invitation)) {
            return new Handled.NobodyThere();
        }
        ReceivedReply reply = lock(id);
        return reply.isDone() ? new Handled.DoneBefore(reply.doneBy()) : act.apply(reply);
    }

    /** Done or not, for what changes no answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    ReceivedReply lock(long id) {
        return replies.lock(id).orElseThrow(() -> new NoSuchReply(id));
    }
}
