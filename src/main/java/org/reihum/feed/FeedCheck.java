package org.reihum.feed;

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
import java.util.regex.Pattern;

/** Reads the octets of a written calendar as a strict client would, just before they leave. */
final class FeedCheck {

    private static final int LINE_OCTETS = 75;
    /** With these a client sends answers, rings, or refuses the calendar. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("(METHOD|ORGANIZER|ATTENDEE|RRULE)[:;].*|BEGIN:VALARM", Pattern.DOTALL);

    private final List<String> flaws = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> uids = new HashSet<>();

    private FeedCheck() {}

    /** @return what is wrong, in words that show nothing of the content; empty for a good calendar */
    static List<String> flaws(byte[] calendar) {
        FeedCheck check = new FeedCheck();
        // one character an octet
        String octets = new String(calendar, ISO_8859_1);
        check.expect(octets.startsWith("BEGIN:VCALENDAR\r\n"), "begins with something else");
        check.expect(octets.endsWith("END:VCALENDAR\r\n"), "ends with something else");
        for (String line : octets.split("\r\n")) {
            check.physical(line);
        }
        for (String line : octets.replace("\r\n ", "").split("\r\n")) {
            check.logical(line);
        }
        check.expect(check.open.isEmpty(), "a block without end");
        return check.flaws;
    }

    private void physical(String line) {
        expect(line.length() <= LINE_OCTETS, "a line beyond 75 octets");
        expect(!line.isBlank(), "an empty line");
        expect(line.chars().noneMatch(c -> c < 0x20 || c == 0x7F), "a control character or a lone CR or LF");
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.getBytes(ISO_8859_1)));
        } catch (CharacterCodingException e) {
            flaws.add("a line that is not UTF-8 by itself");
        }
    }

    private void logical(String line) {
        if (line.startsWith("BEGIN:")) {
            open.push(line.substring("BEGIN:".length()));
        } else if (line.startsWith("END:")) {
            expect(line.substring("END:".length()).equals(open.poll()), "an end without its begin");
        } else {
            expect(!open.isEmpty(), "a line outside of the calendar");
            expect(line.indexOf(':') > 0, "a line without a value");
        }
        expect(!line.startsWith("UID:") || uids.add(line), "a UID twice");
        expect(
                !FORBIDDEN.matcher(line).matches() || isZoneRule(line),
                "something that calendars to subscribe to must not hold");
    }

    /** The clock changes of a zone recur, meetings never do. */
    private boolean isZoneRule(String line) {
        return line.startsWith("RRULE:") && ("DAYLIGHT".equals(open.peek()) || "STANDARD".equals(open.peek()));
    }

    private void expect(boolean fine, String flaw) {
        if (!fine) {
            flaws.add(flaw);
        }
    }
}
