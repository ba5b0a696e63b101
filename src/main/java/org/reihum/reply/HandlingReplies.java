package org.reihum.reply;

import java.time.Instant;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody at the desk does about something written back. */
@Component
class HandlingReplies {

    private final TakingInHand inHand;
    private final InvitedPeople people;
    private final EnteringAnswers entering;

    HandlingReplies(TakingInHand inHand, InvitedPeople people, EnteringAnswers entering) {
        this.inHand = inHand;
        this.people = people;
        this.entering = entering;
    }

    /** Enters that answer for whom it was written by. */
    @Transactional
    Handled answer(long id, Answer answer, String by, Instant now) {
        return inHand.act(
                id,
                reply -> reply.invitation()
                        .map(invitation -> entering.enter(reply, invitation, answer, by, now))
                        .orElseGet(Handled.NobodyThere::new));
    }

    /** Lays it beside that person; where a calendar gave an answer, it is entered at once unless a newer one is known. */
    @Transactional
    Handled assign(long id, InvitationId invitation, String by, Instant now) {
        return inHand.actFor(
                invitation,
                id,
                reply -> people.find(invitation)
                        .filter(person -> !person.withdrawn())
                        .map(person -> assign(reply, person, by, now))
                        .orElseGet(Handled.NobodyThere::new));
    }

    private Handled assign(ReceivedReply reply, Invited person, String by, Instant now) {
        return reply.kind() == ReplyKind.UNASSIGNED && reply.said().isPresent()
                ? entering.assign(reply, reply.said().get(), person, by, now)
                : lay(reply, person);
    }

    private static Handled lay(ReceivedReply reply, Invited person) {
        reply.of(person);
        return new Handled.Assigned(person.name());
    }

    /** Nothing else is to be done. */
    @Transactional
    Handled settle(long id, String by, Instant now) {
        ReceivedReply reply = inHand.lock(id);
        if (reply.isDone()) {
            return new Handled.DoneBefore(reply.doneBy());
        }
        reply.done(Outcome.SETTLED, by, now);
        return new Handled.Done();
    }

    /** @throws NoSuchReply when there is none */
    @Transactional
    void reopen(long id) {
        inHand.lock(id).reopen();
    }
}
