package org.reihum.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A mail address in one spelling, to compare addresses by: compatibility characters, umlauts and case are evened out,
 * and the domain is written as it stands in the DNS. Never written to: a server may tell upper from lower case.
 */
public record Mailbox(String name, String domain) {

    public static Mailbox of(String address) {
        String even = Normalizer.normalize(address.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                // lower case can bring marks of its own
                .transform(lower -> Normalizer.normalize(lower, Normalizer.Form.NFC));
        int at = even.lastIndexOf('@');
        return at < 0 ? new Mailbox(even, "") : new Mailbox(even.substring(0, at), ascii(even.substring(at + 1)));
    }

    /** Without "+tag": many servers put all of these into one box. */
    Mailbox untagged() {
        int tag = name.indexOf('+');
        return tag < 1 ? this : new Mailbox(name.substring(0, tag), domain);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return domain;
        }
    }

    @Override
    public String toString() {
        return name + '@' + domain;
    }
}
