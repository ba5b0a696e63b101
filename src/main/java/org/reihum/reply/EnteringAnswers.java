package org.reihum.reply;

import java.time.Instant;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answered;
import org.reihum.invitation.AnsweredByCalendar;
import org.reihum.invitation.Answering;
import org.reihum.invitation.AnsweringByCalendar;
import org.reihum.invitation.CalendarAnswer;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Invited;
import org.springframework.stereotype.Component;

/** Enters what was written back as the answer of an invited person; the seats and the reply are held already. */
@Component
class EnteringAnswers {

    private final Answering answering;
    private final AnsweringByCalendar byCalendar;

    EnteringAnswers(Answering answering, AnsweringByCalendar byCalendar) {
        this.answering = answering;
        this.byCalendar = byCalendar;
    }

    /** Whatever is on record: whoever enters it sees both. */
    Handled enter(ReceivedReply reply, InvitationId invitation, Answer answer, String by, Instant now) {
        return reply.said()
                .filter(said -> reply.answer().filter(answer::equals).isPresent())
                .map(said -> entered(reply, byCalendar.enter(invitation, said, by, now), by, now))
                .orElseGet(() -> enterWords(reply, invitation, answer, by, now));
    }

    private Handled enterWords(ReceivedReply reply, InvitationId invitation, Answer answer, String by, Instant now) {
        Answered answered = answering.answer(invitation, GivenAnswer.of(answer), Channel.EMAIL, by, now);
        if (!answered.isStored()) {
            return new Handled.NotPossible();
        }
        reply.done(Outcome.ANSWERED, by, now);
        return new Handled.Done();
    }

    /** An answer of which it is known only now whose it is: something newer may have been said since it was given. */
    Handled assign(ReceivedReply reply, CalendarAnswer said, Invited person, String by, Instant now) {
        AnsweredByCalendar answered = byCalendar.assign(person.id(), said, by, now);
        if (answered instanceof AnsweredByCalendar.Taken || answered instanceof AnsweredByCalendar.Closed) {
            Handled handled = entered(reply, answered, by, now);
            if (handled.succeeded()) {
                reply.of(person);
            }
            return handled;
        }
        boolean outdated = answered instanceof AnsweredByCalendar.Outdated;
        reply.of(person).become(outdated ? ReplyKind.OUTDATED : ReplyKind.UNCONFIRMED);
        return new Handled.Overtaken(person.name());
    }

    private static Handled entered(ReceivedReply reply, AnsweredByCalendar answered, String by, Instant now) {
        if (answered instanceof AnsweredByCalendar.Taken taken
                && taken.answered().isStored()) {
            reply.done(Outcome.ANSWERED, by, now);
            return taken.fewer() ? new Handled.Fewer() : new Handled.Done();
        }
        return new Handled.NotPossible();
    }
}
