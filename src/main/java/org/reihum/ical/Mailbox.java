package org.reihum.ical;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Mail addresses as the {@code mailto:} URIs that calendars carry (RFC 6068). */
final class Mailbox {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    private Mailbox() {}

    static void check(String address) {
        if (!isOne(address)) {
            throw new IllegalStateException("not a mail address: " + address);
        }
    }

    static boolean isOne(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /** ASCII only: umlaut domains as A-labels, everything a URI forbids percent-encoded. */
    static URI uri(String address) {
        int at = address.indexOf('@');
        String recipient = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
        try {
            String encoded = new URI("mailto", recipient, null).toASCIIString();
            // legal in the URI, but behind it mail programmes read headers
            return URI.create(encoded.replace("?", "%3F"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a mail address: " + address, e);
        }
    }
}
