package org.reihum.ical;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Mail addresses as strangers' calendars write them, in one spelling that can be compared. */
final class ForeignAddress {

    /** Longer ones no mail server takes (RFC 5321, 4.5.3.1.3). */
    private static final int LONGEST = 254;

    private static final String SCHEME = "mailto:";

    private ForeignAddress() {}

    /** Bare, in lower case, umlaut domains as A-labels; empty for what is no mail address, such as the path of a principal. */
    static Optional<String> of(String written) {
        String inside =
                withoutBrackets(written.substring(behindScheme(written))).replace("\"", "");
        String address = decoded(inside).strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 0 || address.length() > LONGEST) {
            return Optional.empty();
        }
        return ascii(address.substring(at + 1))
                .map(domain -> address.substring(0, at) + "@" + domain)
                .filter(bare -> bare.length() <= LONGEST && Mailbox.isOne(bare));
    }

    /** Behind the last one: a name with a colon may stand before it. */
    private static int behindScheme(String written) {
        // in place: some characters have another length in lower case
        for (int at = written.length() - SCHEME.length(); at >= 0; at--) {
            if (written.regionMatches(true, at, SCHEME, 0, SCHEME.length())) {
                return at + SCHEME.length();
            }
        }
        return 0;
    }

    private static String withoutBrackets(String written) {
        int open = written.lastIndexOf('<');
        String inside = written.substring(open + 1);
        int end = inside.indexOf(open < 0 ? '?' : '>');
        return end < 0 ? inside : inside.substring(0, end);
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a per cent sign that stands for itself
            return written;
        }
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
