package org.reihum.reply;

import java.time.Duration;
import java.time.Instant;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/**
 * Keeps what may or may not be the person's, and asks the person by letter. The letter goes to the invited address and
 * never to the sender's, says nothing that the sender wrote, and is written once a day for an invitation and for a sender.
 */
@Component
class AskingToConfirm {

    private static final Duration DAY = Duration.ofDays(1);

    private final KeepingReplies keeping;
    private final ReceivedReplies replies;
    private final ConfirmationLetters letters;

    AskingToConfirm(KeepingReplies keeping, ReceivedReplies replies, ConfirmationLetters letters) {
        this.keeping = keeping;
        this.replies = replies;
        this.letters = letters;
    }

    Reading keepAndAsk(Voice voice, ReplyKind kind, Instant now) {
        // before it is kept: else it would be seen as asked
        boolean asked =
                voice.letter().automatic() || replies.wasAsked(voice.letter().senderAddress(), now.minus(DAY));
        var kept = keeping.keep(voice.kept(kind), voice.fingerprint(kind));
        kept.kept().filter(reply -> !asked).ifPresent(reply -> ask(voice, reply, now));
        return kept.reading();
    }

    private void ask(Voice voice, ReceivedReply reply, Instant now) {
        voice.match()
                .invited()
                .filter(invited -> letters.write(reply, invited, voice.meeting(), now))
                .ifPresent(invited -> reply.askedToConfirm(now));
    }
}
