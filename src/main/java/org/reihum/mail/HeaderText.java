package org.reihum.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people are to read, or to be addressed by, in header fields. */
final class HeaderText {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,120}+@[^\\s<>,;:\"()@]{1,253}+");

    private HeaderText() {}

    /** Encoded words (RFC 2047) as text; as it stands where they cannot be read. */
    static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }

    /** The mailboxes in a list of addresses; whatever looks like an address where the list is none. */
    static List<InternetAddress> addresses(String value) {
        try {
            return Stream.of(InternetAddress.parseHeader(value, false))
                    .filter(one -> one.getAddress() != null && one.getAddress().contains("@"))
                    .toList();
        } catch (AddressException noList) {
            return ADDRESS.matcher(value)
                    .results()
                    .flatMap(hit -> plain(hit.group()).stream())
                    .toList();
        }
    }

    private static Optional<InternetAddress> plain(String address) {
        try {
            return Optional.of(new InternetAddress(address, false));
        } catch (AddressException none) {
            return Optional.empty();
        }
    }
}
