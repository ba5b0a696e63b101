package org.reihum.mail;

import java.util.function.Function;

/** A place that letters come in at. */
interface MailSource {

    /** Tells it from others; at most 400 characters, without a password. */
    String name();

    /**
     * Hands over what is new, and keeps in mind what has been dealt with.
     *
     * @param taker answers what became of a mail; READING when it is to be handed over again another time
     * @throws SourceUnavailable when it cannot be asked, or breaks off
     */
    void collect(Function<FoundMail, InboxFate> taker) throws SourceUnavailable;
}
