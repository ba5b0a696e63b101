package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarLintTest {

    private static final String CLEAN =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:ä\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    @Test
    void cleanCalendarPasses() {
        assertThat(CalendarLint.problems(CLEAN.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "SUMMARY:äääääääääääääääääääääääääääääääääää|longer than 75 octets",
                "SUMMARY:a{CR}b|control character",
                "SUMMARY:a{LF}b|control character",
                "SUMMARY:a{CRLF}{CRLF}X:b|empty line",
                "SUMMARY:a{CRLF} |empty line",
                "SUMMARY:{HALF}{CRLF} {OTHER}|not UTF-8",
                "UID:a|twice",
                "DTSTART;TZID=Europe/Berlin:20270318T180000|zones without",
                "REFRESH-INTERVAL:PT4H|lacks its VALUE",
                "CONFERENCE;FEATURE=VIDEO:https://example.org|lacks its VALUE",
                "DTSTART:20270318|not of the kind",
                "DTSTART;VALUE=DATE:20270318T180000|not of the kind",
                "DTSTART;TZID=X:20270318T180000Z|in UTC and in a zone",
                "END:VEVENT|not begun",
                "BEGIN:VALARM|not begun",
            })
    void eachFaultIsSeen(String line, String problem) {
        byte[] faulty = CLEAN.replace("SUMMARY:ä", line)
                .replace("{CRLF}", "\r\n")
                .replace("{CR}", "\r")
                .replace("{LF}", "\n")
                .getBytes(StandardCharsets.UTF_8);
        // the two octets of an umlaut
        String octets = new String(faulty, StandardCharsets.ISO_8859_1)
                .replace("{HALF}", "\u00c3")
                .replace("{OTHER}", "\u00a4");

        assertThat(CalendarLint.problems(octets.getBytes(StandardCharsets.ISO_8859_1)))
                .anyMatch(found -> found.startsWith(problem) || found.contains(problem));
    }

    @Test
    void cutOffCalendarIsSeen() {
        assertThat(CalendarLint.problems("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8)))
                .anyMatch(found -> found.contains("never ended"));
    }
}
