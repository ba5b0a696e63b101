package org.reihum.reply;

import java.time.Instant;
import org.reihum.mail.IncomingLetter;
import org.reihum.mail.LetterReader;
import org.reihum.mail.Reading;
import org.springframework.stereotype.Component;

/** Turns what people write back into answers, or leaves it to somebody at the desk. */
@Component
class ReadingReplies implements LetterReader {

    @Override
    public Reading read(IncomingLetter letter, Instant now) {
        return new Reading(Reading.Fate.WAITING, "reply.title");
    }
}
