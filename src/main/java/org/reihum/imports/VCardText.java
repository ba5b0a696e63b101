package org.reihum.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of a file of cards, of which each line may be encoded otherwise: old programs do not say how they quote, and a
 * file may be put together of cards from several. A line is UTF-8 where that is possible.
 */
final class VCardText {

    private static final String QUOTED = "QUOTED-PRINTABLE";
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");
    private static final Pattern OCTET = Pattern.compile("=([0-9A-Fa-f]{2})");
    /** A line with those that go on with it. */
    private static final Pattern PROPERTY = Pattern.compile(
            "[^\\n:]*" + QUOTED + "[^\\n:]*:(?:[^\\n]*=\\r?\\n)*+[^\\n]*\\n?|[^\\n]*(?:\\n[ \\t][^\\n]*)*+\\n?",
            Pattern.CASE_INSENSITIVE);

    private VCardText() {}

    static String of(byte[] file, Reading.Encoding encoding) {
        boolean wide = encoding == Reading.Encoding.UTF_16LE || encoding == Reading.Encoding.UTF_16BE;
        String text = new String(file, wide ? encoding.charset() : StandardCharsets.ISO_8859_1);
        var even = new StringBuilder(text.length());
        PROPERTY.matcher(text)
                .results()
                .forEach(property -> even.append(quoted(wide ? property.group() : decoded(property.group()))));
        return even.toString();
    }

    /** A fold may part the octets of a character. */
    private static String decoded(String octets) {
        String whole = FOLD.matcher(octets).replaceAll("");
        Charset charset = charset(octets);
        return charset != StandardCharsets.UTF_8 && charset(whole) == StandardCharsets.UTF_8
                ? new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                : new String(octets.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** Says how it is quoted where it does not say so itself. */
    private static String quoted(String property) {
        int colon = property.indexOf(':');
        String head = property.substring(0, Math.max(colon, 0)).toUpperCase(Locale.ROOT);
        if (!head.contains(QUOTED) || head.contains("CHARSET=")) {
            return property;
        }
        var octets = new StringBuilder();
        OCTET.matcher(SOFT_BREAK.matcher(property.substring(colon)).replaceAll(""))
                .results()
                .forEach(octet -> octets.append((char) HexFormat.fromHexDigits(octet.group(1))));
        return property.substring(0, colon) + ";CHARSET="
                + charset(octets.toString()).name() + property.substring(colon);
    }

    /** @param octets a character each */
    private static Charset charset(String octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Reading.Encoding.WINDOWS_1252.charset();
        }
    }
}
