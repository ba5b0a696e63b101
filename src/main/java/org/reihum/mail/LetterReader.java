package org.reihum.mail;

import java.time.Instant;

/** Who understands letters that come in: implemented by the room that knows what people are asked. */
public interface LetterReader {

    /**
     * Called once for each letter, in a transaction with the note that it is done. What it throws undoes both, and the letter
     * is put aside with the raw mail.
     */
    Reading read(IncomingLetter letter, Instant now);
}
