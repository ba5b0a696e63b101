package org.reihum.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One unfolded line (RFC 5545 3.1), read so that the mistakes of calendar programs lose as little as possible: a colon or
 * semicolon in a name without quotes, a quote that is never closed, blanks, small letters.
 *
 * @param name in capitals
 * @param parameters in the order they stand
 * @param value as written, without blanks around it
 */
record ContentLine(String name, List<Parameter> parameters, String value) {

    private static final String ADDRESS = "mailto:";

    /** @param values without their quotes, in the order they stand */
    record Parameter(String name, List<String> values) {}

    /** Empty without a colon. */
    static Optional<ContentLine> of(String line) {
        int end = nameEnd(line);
        int colon = valueStart(line, line.substring(0, end).strip().toUpperCase(Locale.ROOT));
        if (colon < end) {
            return Optional.empty();
        }
        return Optional.of(new ContentLine(
                line.substring(0, end).strip().toUpperCase(Locale.ROOT),
                parameters(line.substring(end, colon)),
                line.substring(colon + 1).strip()));
    }

    /** The first value; empty when it is missing. */
    Optional<String> parameter(String wanted) {
        return values(wanted).stream().findFirst();
    }

    List<String> values(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst()
                .map(Parameter::values)
                .orElse(List.of());
    }

    private static int nameEnd(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    /** Where the colon before the value is, -1 without one. An address begins behind the last {@code :mailto:}. */
    private static int valueStart(String line, String name) {
        if (name.equals("ATTENDEE") || name.equals("ORGANIZER")) {
            int address = lastAddress(line);
            if (address >= 0) {
                return address;
            }
        }
        int outside = firstColon(line, true);
        return outside >= 0 ? outside : firstColon(line, false);
    }

    private static int lastAddress(String line) {
        for (int at = line.length() - ADDRESS.length(); at > 0; at--) {
            if (line.regionMatches(true, at, ADDRESS, 0, ADDRESS.length())) {
                int before = at - 1;
                while (before > 0 && line.charAt(before) == ' ') {
                    before--;
                }
                // some write it twice
                boolean doubled = line.regionMatches(true, before - 6, ADDRESS, 0, ADDRESS.length());
                if (line.charAt(before) == ':' && !doubled) {
                    return before;
                }
            }
        }
        return -1;
    }

    private static int firstColon(String line, boolean mindQuotes) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= mindQuotes && c == '"';
            if (c == ':' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private static List<Parameter> parameters(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = part.substring(0, equals).strip().toUpperCase(Locale.ROOT);
                parameters.add(new Parameter(name, unquoted(split(part.substring(equals + 1), ','))));
            }
        }
        return parameters;
    }

    private static List<String> unquoted(List<String> values) {
        return values.stream().map(value -> value.replace("\"", "").strip()).toList();
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quotes = text.chars().filter(c -> c == '"').count() % 2 == 0;
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= quotes && c == '"';
            if (c == separator && !quoted) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
