package org.reihum.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content line of a calendar (RFC 5545, section 3.1), unfolded.
 *
 * @param number of its first line in the file, from 1
 * @param name in capitals
 * @param parameters in capitals
 */
record CalendarLine(int number, String name, Map<String, String> parameters, String value) {

    /** Possessive throughout: a line of a megabyte must not run back and forth. */
    private static final Pattern HEAD = Pattern.compile("([A-Za-z0-9-]++)(.*+)", Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile(";([A-Za-z0-9-]++)=((?:\"[^\"]*+\"|[^\";:]++)*+)");

    /**
     * A line as it stands in the file, with those that continue it.
     *
     * @param number of its first line
     */
    record Unfolded(int number, String text) {}

    /** A line that begins with a blank or a tab continues the line before it. */
    static List<Unfolded> unfold(List<String> lines) {
        List<Unfolded> whole = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int begun = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0 && !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                text.append(line, 1, line.length());
            } else {
                add(begun, text, whole);
                text = new StringBuilder(line);
                begun = i + 1;
            }
        }
        add(begun, text, whole);
        return whole;
    }

    private static void add(int begun, StringBuilder text, List<Unfolded> whole) {
        if (!text.toString().isBlank()) {
            whole.add(new Unfolded(begun, text.toString()));
        }
    }

    /** Empty when it is no content line. */
    static Optional<CalendarLine> of(Unfolded line) {
        Matcher head = HEAD.matcher(line.text());
        if (!head.matches()) {
            return Optional.empty();
        }
        String rest = head.group(2);
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(rest);
        int end = 0;
        while (parameter.region(end, rest.length()).lookingAt()) {
            parameters.put(upper(parameter.group(1)), upper(parameter.group(2)));
            end = parameter.end();
        }
        return end < rest.length() && rest.charAt(end) == ':'
                ? Optional.of(
                        new CalendarLine(line.number(), upper(head.group(1)), parameters, rest.substring(end + 1)))
                : Optional.empty();
    }

    /** The value as text: escaped characters put back (section 3.3.11). */
    String text() {
        return Pattern.compile("\\\\(.)")
                .matcher(value)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
