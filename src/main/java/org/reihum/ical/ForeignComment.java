package org.reihum.ical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person wrote beside an answer, from the four places where calendars put it. */
final class ForeignComment {

    private static final int LONGEST = 2_000;
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|([A-Za-z]{2,6}));");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"));

    private static final Pattern CARET = Pattern.compile("\\^([n'^])");

    private ForeignComment() {}

    /** COMMENT, else the parameter that Google writes, else what Apple's server writes; blank without one. */
    static String of(List<ContentLine> event) {
        String properties = joined(event, "COMMENT");
        return properties.isBlank() ? parameter(event).orElseGet(() -> apples(event)) : properties;
    }

    private static String apples(List<ContentLine> event) {
        String attendees = joined(event, "X-CALENDARSERVER-ATTENDEE-COMMENT");
        return attendees.isBlank() ? joined(event, "X-CALENDARSERVER-PRIVATE-COMMENT") : attendees;
    }

    private static String joined(List<ContentLine> event, String name) {
        return plain(event.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> unescaped(line.value()).strip())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n")));
    }

    /** A text with commas is a list of values for the reader of lines. */
    private static Optional<String> parameter(List<ContentLine> event) {
        return event.stream()
                .filter(line -> line.name().equals("ATTENDEE"))
                .flatMap(line -> Stream.of(String.join(",", line.values("X-RESPONSE-COMMENT"))))
                .map(text -> plain(withoutEntities(withoutCarets(text))))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String plain(String text) {
        String plain = PlainText.of(text).strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        // not through the middle of a character
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** RFC 5545 3.3.11. */
    static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                at++;
                char escaped = value.charAt(at);
                switch (escaped) {
                    case 'n', 'N' -> text.append('\n');
                    case '\\', ';', ',', ':', '"' -> text.append(escaped);
                    default -> text.append(c).append(escaped);
                }
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** RFC 6868. */
    private static String withoutCarets(String value) {
        return CARET.matcher(value).replaceAll(found -> switch (found.group(1)) {
            case "n" -> "\n";
            case "'" -> "\"";
            default -> "^";
        });
    }

    private static String withoutEntities(String value) {
        return ENTITY.matcher(value).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    /** What nobody knows stays as it is written. */
    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3), entity.group());
        }
        int codePoint =
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }
}
