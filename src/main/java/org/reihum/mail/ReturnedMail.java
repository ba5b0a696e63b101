package org.reihum.mail;

import java.util.regex.Pattern;

/**
 * What a mail server says of one recipient.
 *
 * @param recipient may be blank, or another than we wrote to, where mail is forwarded
 * @param kind whether it was given up, or is tried again
 * @param status as in RFC 3463, such as 5.1.1; blank when nothing says so
 * @param reason one line in the server's own words; may be blank
 */
record ReturnedMail(String recipient, Kind kind, String status, String reason) {

    /** RFC 3463: the addressee's part of 5.1, no route to the domain, and servers that say no more than "no". */
    private static final Pattern GONE = Pattern.compile("5\\.1\\.([0-6]|10)|5\\.4\\.4|5\\.0\\.0");
    /** A full mailbox, a rule, a filter: the address is right. */
    private static final Pattern PASSING = Pattern.compile(
            "(?i)spam|policy|block|black ?list|reputation|quota|\\bfull\\b|too (large|big)|size|\\b(dmarc|spf|dkim)\\b|voll\\b|zu groß");

    enum Kind {
        FAILED,
        DELAYED,
        /** Nothing in it says whether it arrived. */
        UNCLEAR,
        /** Arrived, or sent on to where no more is heard of it. */
        ARRIVED
    }

    ReturnedMail {
        recipient = SafeText.line(recipient, 320);
        status = SafeText.line(status, 20);
        reason = SafeText.line(reason, 480);
    }

    /** Whether the next letter to that address will come back too: it is not there, or its domain is not. */
    boolean permanent() {
        return kind == Kind.FAILED
                && GONE.matcher(status).matches()
                && !(status.equals("5.0.0") && PASSING.matcher(reason).find());
    }
}
