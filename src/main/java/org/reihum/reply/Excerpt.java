package org.reihum.reply;

import java.util.regex.Pattern;

/** What is kept of a stranger's text: no control characters, for PostgreSQL takes no NUL, and not more than fits. */
final class Excerpt {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private Excerpt() {}

    static String line(String text, int limit) {
        return cut(BREAKS.matcher(text).replaceAll(" "), limit);
    }

    static String lines(String text, int limit) {
        return cut(CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll(""), limit);
    }

    private static String cut(String text, int limit) {
        String tidy = text.strip();
        if (tidy.length() <= limit) {
            return tidy;
        }
        // never half a character
        int end = Character.isHighSurrogate(tidy.charAt(limit - 1)) ? limit - 1 : limit;
        return tidy.substring(0, end).strip();
    }
}
