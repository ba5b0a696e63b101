package org.reihum.reply;

import java.time.Instant;
import java.util.stream.Stream;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Invited;
import org.reihum.mail.Mailbox;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/** What a calendar program proposes: another time, or another person. Nothing is changed by it until somebody agrees. */
@Component
class TakingProposals {

    private final KeepingReplies keeping;
    private final TakingAnswers answers;
    private final AskingToConfirm asking;

    TakingProposals(KeepingReplies keeping, TakingAnswers answers, AskingToConfirm asking) {
        this.keeping = keeping;
        this.answers = answers;
        this.asking = asking;
    }

    /** Another time. The answer beside it counts when there is none yet: nobody loses a seat by asking. */
    Reading counter(Voice voice, Instant now) {
        if (Answering.isClosed(voice.meeting(), now)) {
            return Fates.ignored("closed");
        }
        if (voice.match().proven() && voice.status().isPresent()) {
            answers.takeFirst(voice, now);
        }
        return keeping.keep(voice.kept(ReplyKind.COUNTER), voice.fingerprint(ReplyKind.COUNTER))
                .reading();
    }

    /** Somebody else. The person is asked to name the substitute by link, so that the seat goes to somebody with a name. */
    Reading delegation(Voice voice, Instant now) {
        if (Answering.isClosed(voice.meeting(), now)) {
            return Fates.ignored("closed");
        }
        if (goesInCircles(voice)) {
            return Fates.ignored("circle");
        }
        return asking.keepAndAsk(voice, ReplyKind.DELEGATION, now);
    }

    /** To oneself, by one who stands in already, or on to a third: then nobody knows who comes. */
    private static boolean goesInCircles(Voice voice) {
        var own = Stream.concat(
                        voice.who().addresses().stream().map(Mailbox::of),
                        voice.match().invited().stream().flatMap(invited -> invited.mailboxes().stream()))
                .toList();
        boolean toOneself = voice.who().delegates().stream().map(Mailbox::of).anyMatch(own::contains);
        boolean onwards = voice.all().stream()
                .anyMatch(other ->
                        !other.equals(voice.who()) && !other.delegates().isEmpty());
        return toOneself
                || onwards
                || voice.match().invited().filter(Invited::represents).isPresent();
    }
}
