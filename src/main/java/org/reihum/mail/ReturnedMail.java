package org.reihum.mail;

/**
 * What a mail server says of one recipient.
 *
 * @param recipient may be blank, or another than we wrote to, where mail is forwarded
 * @param kind whether it was given up, or is tried again
 * @param status as in RFC 3463, such as 5.1.1; blank when nothing says so
 * @param reason one line in the server's own words; may be blank
 */
record ReturnedMail(String recipient, Kind kind, String status, String reason) {

    enum Kind {
        FAILED,
        DELAYED,
        /** Arrived, or sent on to where no more is heard of it. */
        ARRIVED
    }

    ReturnedMail {
        recipient = SafeText.line(recipient, 320);
        status = SafeText.line(status, 20);
        reason = SafeText.line(reason, 480);
    }

    /** Whether the next letter to that address will come back too. */
    boolean permanent() {
        return kind == Kind.FAILED && status.startsWith("5.");
    }
}
