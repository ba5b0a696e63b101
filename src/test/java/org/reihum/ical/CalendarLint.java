package org.reihum.ical;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no parser complains about and some client stumbles over: looks at the raw octets of a calendar. */
public final class CalendarLint {

    private static final Pattern NAMED_ZONE = Pattern.compile("[A-Z-]+;TZID=\"?([^\":;]+)");
    private static final Pattern TIME = Pattern.compile("(DTSTART|DTEND|DTSTAMP|EXDATE|RECURRENCE-ID)[:;]");
    private static final List<String> WITH_VALUE =
            List.of("REFRESH-INTERVAL;VALUE=DURATION", "SOURCE;VALUE=URI", "IMAGE;VALUE=URI", "CONFERENCE;VALUE=URI");

    private final List<String> problems = new ArrayList<>();

    private CalendarLint() {}

    /** @return one sentence for each thing wrong; empty for a clean calendar */
    public static List<String> problems(byte[] calendar) {
        CalendarLint lint = new CalendarLint();
        // one character an octet
        String octets = new String(calendar, ISO_8859_1);
        if (!octets.endsWith("END:VCALENDAR\r\n")) {
            lint.problems.add("does not end with END:VCALENDAR and CRLF");
        }
        List<String> physical = List.of(octets.split("\r\n"));
        physical.forEach(lint::physicalLine);
        List<String> logical = List.of(octets.replace("\r\n ", "").split("\r\n"));
        lint.blocks(logical);
        lint.zones(logical);
        lint.once("UID", logical);
        logical.forEach(lint::value);
        logical.forEach(lint::time);
        return lint.problems;
    }

    private void physicalLine(String line) {
        check(line.length() <= 75, "longer than 75 octets", line);
        check(!line.isBlank(), "empty line or continuation", line);
        check(line.chars().noneMatch(c -> c < 0x20 || c == 0x7F), "control character or lone CR or LF", line);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.getBytes(ISO_8859_1)));
        } catch (CharacterCodingException e) {
            problems.add("not UTF-8 by itself: " + line);
        }
    }

    private void blocks(List<String> lines) {
        Deque<String> open = new ArrayDeque<>();
        for (String line : lines) {
            if (line.startsWith("BEGIN:")) {
                open.push(line.substring(6));
            } else if (line.startsWith("END:")) {
                check(line.substring(4).equals(open.poll()), "ends what was not begun", line);
            } else {
                check(!open.isEmpty(), "outside of the calendar", line);
            }
        }
        check(open.isEmpty(), "never ended", open.toString());
    }

    private void zones(List<String> lines) {
        Set<String> defined = once("TZID", lines);
        Set<String> used = new HashSet<>();
        for (String line : lines) {
            Matcher zone = NAMED_ZONE.matcher(line);
            if (zone.lookingAt()) {
                used.add(zone.group(1));
            }
        }
        used.removeAll(defined);
        check(used.isEmpty(), "zones without a VTIMEZONE", used.toString());
    }

    private Set<String> once(String property, List<String> lines) {
        Set<String> values = new HashSet<>();
        lines.stream()
                .filter(line -> line.startsWith(property + ":"))
                .forEach(line -> check(values.add(line.substring(property.length() + 1)), "twice", line));
        return values;
    }

    private void value(String line) {
        for (String named : WITH_VALUE) {
            String property = named.substring(0, named.indexOf(';'));
            boolean concerned = line.startsWith(property + ":") || line.startsWith(property + ";");
            check(!concerned || line.startsWith(named), "lacks its VALUE", line);
        }
    }

    /** A bare day says so, and a moment in UTC has no zone. */
    private void time(String line) {
        if (TIME.matcher(line).lookingAt()) {
            String value = line.substring(line.lastIndexOf(':') + 1);
            check(value.matches("\\d{8}") == line.contains(";VALUE=DATE:"), "not of the kind it says", line);
            check(!value.endsWith("Z") || !line.contains("TZID="), "in UTC and in a zone", line);
        }
    }

    private void check(boolean fine, String problem, String line) {
        if (!fine) {
            problems.add(problem + ": " + line);
        }
    }
}
