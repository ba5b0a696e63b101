package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The one place where text on its way into a mail loses what could break out of its line: Angus Mail passes CR and LF
 * through {@code setHeader} and {@code setFileName}, and PostgreSQL refuses NUL.
 */
final class SafeText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private SafeText() {}

    /** The text as one line of at most {@code limit} UTF-16 units: runs of control characters become a blank. */
    static String line(String text, int limit) {
        var line = BREAKS.matcher(encodable(text)).replaceAll(" ").strip();
        if (line.length() <= limit) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(limit - 1)) ? limit - 1 : limit;
        return line.substring(0, end).strip();
    }

    /** An address or key: control characters vanish. It is never cut, for that would make it somebody else's. */
    static String exactLine(String text, int limit) {
        var exact = BREAKS.matcher(encodable(text)).replaceAll("").strip();
        if (exact.isEmpty() || exact.length() > limit) {
            throw new IllegalArgumentException("not between 1 and " + limit + " characters: " + line(exact, 60));
        }
        return exact;
    }

    /** A body: line ends become LF, other control characters but the tab vanish. */
    static String lines(String text, int limit) {
        // nearly every letter: thousands are written in a row, each copied as it takes on its language and its files
        var clean = isClean(text)
                ? text
                : CONTROLS.matcher(LINE_ENDS.matcher(encodable(text)).replaceAll("\n"))
                        .replaceAll("");
        if (clean.length() > limit) {
            throw new IllegalArgumentException("a letter's body has more than " + limit + " characters");
        }
        return clean;
    }

    private static boolean isClean(String text) {
        return text.chars()
                .noneMatch(unit -> Character.isISOControl(unit) && unit != '\n' && unit != '\t'
                        || Character.isSurrogate((char) unit));
    }

    /** Half a surrogate pair can be neither stored nor sent; it becomes a question mark. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
