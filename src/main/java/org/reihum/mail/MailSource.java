package org.reihum.mail;

/** A place that letters come in at. */
interface MailSource {

    /** Tells it from others; at most 400 characters, without a password. */
    String name();

    /**
     * Hands over what is new, and keeps in mind what has been dealt with.
     *
     * @throws SourceUnavailable when it cannot be asked, or breaks off
     */
    void collect(Intake intake) throws SourceUnavailable;
}
