package org.reihum.reply;

import java.time.Instant;
import java.util.Optional;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answered;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody at the desk does about something written back. Each act holds the row until it is done, so that of two who
 * press at once the second hears that it is done.
 */
@Component
class HandlingReplies {

    private static final int NOTE = 500;

    private final ReceivedReplies replies;
    private final InvitedPeople people;
    private final Answering answering;

    HandlingReplies(ReceivedReplies replies, InvitedPeople people, Answering answering) {
        this.replies = replies;
        this.people = people;
        this.answering = answering;
    }

    /** Enters that answer for whom it was written by. */
    @Transactional
    Handled answer(long id, Answer answer, String by, Instant now) {
        ReceivedReply reply = lock(id);
        if (reply.isDone()) {
            return new Handled.DoneBefore(reply.doneBy());
        }
        return reply.invitation()
                .map(invitation -> enter(reply, invitation, answer, by, now))
                .orElseGet(Handled.NobodyThere::new);
    }

    /** Lays it beside that person; where a calendar gave an answer, that answer is entered at once. */
    @Transactional
    Handled assign(long id, InvitationId invitation, String by, Instant now) {
        ReceivedReply reply = lock(id);
        if (reply.isDone()) {
            return new Handled.DoneBefore(reply.doneBy());
        }
        Optional<Invited> found = people.find(invitation);
        if (found.isEmpty()) {
            return new Handled.NobodyThere();
        }
        reply.of(found.get());
        return reply.kind() == ReplyKind.UNASSIGNED && reply.answer().isPresent()
                ? enter(reply, invitation, reply.answer().get(), by, now)
                : new Handled.Assigned(found.get().name());
    }

    private Handled enter(ReceivedReply reply, InvitationId invitation, Answer answer, String by, Instant now) {
        boolean ofACalendar = reply.kind().isOfACalendar();
        String note = ofACalendar && !reply.words().isEmpty() ? Excerpt.lines(reply.words(), NOTE) : null;
        Answered answered =
                answering.answer(invitation, new GivenAnswer(answer, null, null, note), Channel.EMAIL, by, now);
        if (!answered.isStored()) {
            return new Handled.NotPossible();
        }
        reply.done(Outcome.ANSWERED, by, now);
        return new Handled.Done();
    }

    /** Nothing else is to be done. */
    @Transactional
    Handled settle(long id, String by, Instant now) {
        return finish(id, Outcome.SETTLED, by, now);
    }

    /** What had to be done was done elsewhere in the same transaction. */
    @Transactional
    Handled finish(long id, Outcome outcome, String by, Instant now) {
        ReceivedReply reply = lock(id);
        if (reply.isDone()) {
            return new Handled.DoneBefore(reply.doneBy());
        }
        reply.done(outcome, by, now);
        return new Handled.Done();
    }

    /** @throws NoSuchReply when there is none */
    @Transactional
    void reopen(long id) {
        lock(id).reopen();
    }

    private ReceivedReply lock(long id) {
        return replies.lock(id).orElseThrow(() -> new NoSuchReply(id));
    }
}
