package org.reihum.mail;

/** What takes the mails that a source finds. */
interface Intake {

    /** Whether one can be taken now: what is left is found again at the next look, and need not be fetched before. */
    boolean isOpen();

    /** @return what became of it; READING when it is to be handed over again another time */
    InboxFate take(FoundMail mail);
}
