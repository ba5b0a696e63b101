package org.reihum.mail;

/** What became of one attempt to send a letter. */
sealed interface Outcome {

    /** The mail server has it. */
    record Sent() implements Outcome {}

    /** Not sent, and the letter may go through another time (a 4xx reply). */
    record PutOff(String reason) implements Outcome {}

    /** Not sent, and it never will be as it is (a 5xx reply, an impossible address). */
    record Refused(String reason) implements Outcome {}

    /** The connection broke when the server may already have taken it (RFC 1047). */
    record Doubtful(String reason) implements Outcome {}

    /** The server is out of reach or takes nothing from us: no fault of this letter, and no use to try the next. */
    record NoService(String reason) implements Outcome {}

    /** Never tried, because the run ended before; it goes back as it was. */
    record NotBegun() implements Outcome {}
}
