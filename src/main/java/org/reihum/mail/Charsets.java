package org.reihum.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** Bytes of a stranger to text: what a mail says of its character set is often wrong. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /** UTF-8 where it is that, else windows-1252. */
    static String lenient(byte[] bytes, int from, int to) {
        return utf8(bytes, from, to).orElseGet(() -> new String(bytes, from, to - from, WINDOWS));
    }

    /** As declared, unless it is plainly UTF-8 that was declared to be a set of single bytes, or no such set is known. */
    static String decode(byte[] bytes, String declared) {
        var charset = known(declared);
        boolean single = charset.map(Charsets::isSingleBytes).orElse(true);
        var utf8 = single ? utf8(bytes, 0, bytes.length) : Optional.<String>empty();
        return utf8.orElseGet(
                () -> new String(bytes, charset.map(Charsets::wider).orElse(WINDOWS)));
    }

    /** The set of that name; empty for UTF-8 too, so that it is checked. */
    static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name.strip())).filter(set -> !set.equals(StandardCharsets.UTF_8));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException noSuchSet) {
            return Optional.empty();
        }
    }

    private static boolean isSingleBytes(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-8859") || name.startsWith("windows-") || name.equals("us-ascii");
    }

    /** Who writes "ISO-8859-1" or "US-ASCII" means windows-1252, as browsers know. */
    private static Charset wider(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS
                : charset;
    }

    private static Optional<String> utf8(byte[] bytes, int from, int to) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
