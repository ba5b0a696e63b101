package org.reihum.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Base64 and quoted-printable (RFC 2045, 6) back to bytes. What is broken is left out, nothing is refused. */
final class TransferEncoding {

    private TransferEncoding() {}

    /** @param name of the encoding in lower case; any other than the two leaves the bytes as they are */
    static byte[] decoded(byte[] mail, int from, int to, String name) {
        return switch (name) {
            case "base64" -> base64(mail, from, to);
            case "quoted-printable" -> quotedPrintable(mail, from, to);
            default -> Arrays.copyOfRange(mail, from, to);
        };
    }

    private static byte[] base64(byte[] mail, int from, int to) {
        byte[] digits = new byte[to - from];
        int count = 0;
        for (int i = from; i < to && mail[i] != '='; i++) {
            if (isDigit(mail[i])) {
                digits[count++] = mail[i];
            }
        }
        // a single digit at the end carries no whole byte
        return Base64.getDecoder().decode(Arrays.copyOf(digits, count % 4 == 1 ? count - 1 : count));
    }

    private static boolean isDigit(byte one) {
        return one >= 'A' && one <= 'Z'
                || one >= 'a' && one <= 'z'
                || one >= '0' && one <= '9'
                || one == '+'
                || one == '/';
    }

    private static byte[] quotedPrintable(byte[] mail, int from, int to) {
        var decoded = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            at = mail[at] == '=' ? escaped(mail, at, to, decoded) : plain(mail[at], at, decoded);
        }
        return decoded.toByteArray();
    }

    private static int plain(byte one, int at, ByteArrayOutputStream decoded) {
        decoded.write(one);
        return at + 1;
    }

    private static int escaped(byte[] mail, int at, int to, ByteArrayOutputStream decoded) {
        int high = at + 2 < to ? Character.digit(mail[at + 1], 16) : -1;
        int low = at + 2 < to ? Character.digit(mail[at + 2], 16) : -1;
        if (high >= 0 && low >= 0) {
            decoded.write(high << 4 | low);
            return at + 3;
        }
        int end = at + 1;
        while (end < to && (mail[end] == ' ' || mail[end] == '\t' || mail[end] == '\r')) {
            end++;
        }
        if (end == to || mail[end] == '\n') {
            return Math.min(end + 1, to);
        }
        return plain(mail[at], at, decoded);
    }
}
