package org.reihum.reply;

import java.time.Instant;
import org.reihum.invitation.AnsweredByCalendar;
import org.reihum.invitation.Answering;
import org.reihum.invitation.AnsweringByCalendar;
import org.reihum.invitation.CalendarAnswer.Force;
import org.reihum.invitation.Invited;
import org.reihum.invitation.SendingAgain;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/** Takes the answer of a calendar program when it is the person's beyond doubt; else somebody has to confirm it. */
@Component
class TakingAnswers {

    private final AnsweringByCalendar answering;
    private final SendingAgain sendingAgain;
    private final KeepingReplies keeping;
    private final AskingToConfirm asking;

    TakingAnswers(
            AnsweringByCalendar answering, SendingAgain sendingAgain, KeepingReplies keeping, AskingToConfirm asking) {
        this.answering = answering;
        this.sendingAgain = sendingAgain;
        this.keeping = keeping;
        this.asking = asking;
    }

    Reading take(Voice voice, Instant now) {
        return take(voice, voice.match().strange() ? Force.KEEPS_SEATS : Force.FULL, now);
    }

    /** As {@link #take(Voice, Instant)}, but it counts only when nothing has been answered yet. */
    Reading takeFirst(Voice voice, Instant now) {
        return take(voice, Force.FIRST_ONLY, now);
    }

    private Reading take(Voice voice, Force force, Instant now) {
        return voice.match()
                .invited()
                .map(invited ->
                        voice.match().proven() ? proven(voice, invited, force, now) : unproven(voice, invited, now))
                .orElseGet(() -> Answering.isClosed(voice.meeting(), now)
                        ? Fates.ignored("closed")
                        : keep(voice, ReplyKind.UNASSIGNED));
    }

    private Reading proven(Voice voice, Invited invited, Force force, Instant now) {
        var said = voice.answer(force).orElseThrow();
        AnsweredByCalendar answered = answering.answer(invited.id(), said, now);
        if (answered instanceof AnsweredByCalendar.Taken taken) {
            if (taken.fewer()) {
                keep(voice, ReplyKind.COMPANIONS);
            }
            return taken.answered().isStored() ? Fates.applied("answer") : Fates.ignored("notOffered");
        }
        if (answered instanceof AnsweredByCalendar.Outdated) {
            return keep(voice, ReplyKind.OUTDATED);
        }
        if (answered instanceof AnsweredByCalendar.Unsure) {
            return asking.keepAndAsk(voice, ReplyKind.UNCONFIRMED, now);
        }
        if (answered instanceof AnsweredByCalendar.Closed) {
            tellOfCancelling(voice, invited, now);
        }
        String why = answered.getClass().getSimpleName();
        return Fates.ignored(Character.toLowerCase(why.charAt(0)) + why.substring(1));
    }

    /** Whoever means to come to a meeting that is cancelled may have got no letter about it. */
    private void tellOfCancelling(Voice voice, Invited invited, Instant now) {
        if (voice.meeting().cancelled() && !voice.letter().automatic()) {
            sendingAgain.send(invited.id(), now);
        }
    }

    private Reading unproven(Voice voice, Invited invited, Instant now) {
        if (Answering.isClosed(voice.meeting(), now)) {
            return Fates.ignored("closed");
        }
        boolean same = voice.words().answer() == invited.answer() && !invited.toBeReconfirmed();
        if (same) {
            return Fates.ignored("same");
        }
        return asking.keepAndAsk(voice, ReplyKind.UNCONFIRMED, now);
    }

    private Reading keep(Voice voice, ReplyKind kind) {
        return keeping.keep(voice.kept(kind), voice.fingerprint(kind)).reading();
    }
}
