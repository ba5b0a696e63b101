package org.reihum.reply;

import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes back to whoever wrote in words. */
@Component
class WritingBack {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cc}<>]+@[^@\\s\\p{Cc}<>]+");

    private final TakingInHand inHand;
    private final HandwrittenLetters letters;

    WritingBack(TakingInHand inHand, HandwrittenLetters letters) {
        this.inHand = inHand;
        this.letters = letters;
    }

    /** @param text of the letter, as the organiser wrote it, with greeting and name */
    @Transactional
    Handled write(long id, String text, String by, Instant now) {
        ReceivedReply reply = inHand.lock(id);
        if (!ADDRESS.matcher(reply.senderAddress()).matches()) {
            return new Handled.NoAddress();
        }
        letters.write(reply, text, now);
        if (!reply.isDone()) {
            reply.done(Outcome.REPLIED, by, now);
        }
        return new Handled.Done();
    }
}
