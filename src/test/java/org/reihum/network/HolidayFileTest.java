package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    private static final String EASTER = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example.org//Ferien//DE
            BEGIN:VEVENT
            UID:1@example.org
            SUMMARY:Osterferien
            DTSTART;VALUE=DATE:20270325
            DTEND;VALUE=DATE:20270403
            END:VEVENT
            END:VCALENDAR
            """;

    private static final HolidaySpan EASTER_HOLIDAYS =
            new HolidaySpan(LocalDate.of(2027, 3, 25), LocalDate.of(2027, 4, 2), "Osterferien");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theEndOfAnAllDayEventIsTheDayAfter(String lineBreak) {
        HolidayFile.Read read = read(EASTER.replace("\n", lineBreak));

        assertThat(read.spans()).containsExactly(EASTER_HOLIDAYS);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void linesThatGoOnAreUnfoldedAndEscapesPutBack() {
        HolidayFile.Read read = read(EASTER.replace(
                "SUMMARY:Osterferien", "SUMMARY;LANGUAGE=\"de:DE\":Oster\n fe\n\trien\\, kurz\\; \\\\ \\nso"));

        assertThat(read.spans()).extracting(HolidaySpan::name).containsExactly("Osterferien, kurz; \\ so");
    }

    @Test
    void anEventWithoutEndIsOneDayAndADurationCounts() {
        assertThat(read(EASTER.replace("DTEND;VALUE=DATE:20270403\n", "")).spans())
                .extracting(HolidaySpan::days)
                .containsExactly(1L);
        assertThat(read(EASTER.replace("DTEND;VALUE=DATE:20270403", "DURATION:P2W"))
                        .spans())
                .extracting(HolidaySpan::days)
                .containsExactly(14L);
    }

    @Test
    void whatBelongsToAnAlarmOrAnotherPartIsNotTheEvents() {
        String alarm = "BEGIN:VALARM\nSUMMARY:Wecker\nDTSTART:20270101T060000Z\nEND:VALARM\nSUMMARY:Osterferien";
        String todo = "BEGIN:VTODO\nDTSTART:20270101T060000Z\nEND:VTODO\nBEGIN:VEVENT";

        HolidayFile.Read read =
                read(EASTER.replace("SUMMARY:Osterferien", alarm).replace("BEGIN:VEVENT", todo));

        assertThat(read.spans()).containsExactly(EASTER_HOLIDAYS);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;VALUE=DATE:20270325 | DTSTART:20270325T080000Z | 7 | NOT_ALL_DAY",
                "DTSTART;VALUE=DATE:20270325 | DTSTART:20270325 | 7 | NOT_ALL_DAY",
                "DTSTART;VALUE=DATE:20270325 | DTSTART;VALUE=DATE:20270230 | 7 | DATE",
                "DTSTART;VALUE=DATE:20270325 | DTSTART;VALUE=DATE:2027-03-25 | 7 | DATE",
                "DTSTART;VALUE=DATE:20270325 | DESCRIPTION:ohne Tag | 4 | NO_DAY",
                "DTEND;VALUE=DATE:20270403 | DTEND;VALUE=DATE:20270325 | 8 | ORDER",
                "DTEND;VALUE=DATE:20270403 | DURATION:PT12H | 8 | NOT_ALL_DAY",
                "DTEND;VALUE=DATE:20270403 | DTEND;VALUE=DATE:20280403 | 6 | TOO_LONG",
                "SUMMARY:Osterferien | SUMMARY: | 6 | NAME",
                "UID:1@example.org | RRULE:FREQ=YEARLY | 5 | REPEATS",
                "UID:1@example.org | das ist keine Zeile | 5 | LINE",
                "END:VEVENT | END:VTODO | 9 | NESTING",
                "END:VCALENDAR | X-ENDE:ja | 1 | NESTING"
            })
    void aProblemIsSaidAtItsLine(String good, String bad, int line, HolidayProblem.Code code) {
        assertThat(read(EASTER.replace(good, bad)).problems())
                .extracting(HolidayProblem::line, HolidayProblem::code)
                .containsExactly(tuple(line, code));
    }

    @Test
    void aCancelledEventIsNone() {
        assertThat(HolidayFile.of(utf8(EASTER.replace("UID:1@example.org", "STATUS:CANCELLED"))))
                .isEqualTo(new HolidayFile.Refused(HolidayFile.Reason.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from,to,name\n2027-03-25,2027-04-02,Osterferien",
                "\uFEFFvon;bis;name\r\n25.3.2027;2.4.2027;Osterferien\r\n;;\r\n",
                "\n\nName\tLand\tVon\tBis\n\"Osterferien\"\tHE\t25.03.2027\t02.04.2027\n"
            })
    void tablesAreReadWhateverPartsTheirCells(String table) {
        assertThat(read(table)).isEqualTo(read(EASTER));
    }

    @Test
    void oldSpreadsheetsWriteUmlautsInOneOctet() {
        byte[] file = "von;bis;name\n1.6.2027;5.6.2027;Ferien für Schüler".getBytes(Charset.forName("windows-1252"));

        assertThat(((HolidayFile.Read) HolidayFile.of(file)).spans())
                .extracting(HolidaySpan::name)
                .containsExactly("Ferien für Schüler");
    }

    @Test
    void everyBadLineOfATableIsNamedAndTheGoodOnesAreKept() {
        HolidayFile.Read read = read("""
                von;bis;name
                2027-03-25;2027-04-02;Osterferien
                30. Juni;;Sommer
                29.2.2027;;kein Schaltjahr
                2027-04-02;2027-03-25;verkehrt
                2027-10-04;;
                1927-10-04;1927-10-16;Herbst
                "offen;2027-10-04;2027-10-16
                25.3.2027;2.4.2027;Osterferien
                2027-10-04
                """);

        assertThat(read.spans()).containsExactly(EASTER_HOLIDAYS);
        assertThat(read.problems())
                .extracting(HolidayProblem::line, HolidayProblem::code)
                .containsExactly(
                        tuple(3, HolidayProblem.Code.DATE),
                        tuple(4, HolidayProblem.Code.DATE),
                        tuple(5, HolidayProblem.Code.ORDER),
                        tuple(6, HolidayProblem.Code.NAME),
                        tuple(7, HolidayProblem.Code.YEAR),
                        tuple(8, HolidayProblem.Code.QUOTE),
                        tuple(9, HolidayProblem.Code.TWICE),
                        tuple(10, HolidayProblem.Code.NAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "' \n\n' | EMPTY",
                "Osterferien | NO_HEADING",
                "von;name | NO_HEADING",
                "von;bis;name | NOTHING",
                "PK\u0003\u0004tabelle | NO_TEXT",
                "%PDF-1.7 | NO_TEXT",
                "von\0;bis;name | NO_TEXT"
            })
    void whatIsNoSuchFileIsRefused(String content, HolidayFile.Reason reason) {
        assertThat(HolidayFile.of(utf8(content))).isEqualTo(new HolidayFile.Refused(reason));
    }

    @Test
    void aFileHasAtMostAHundredThousandLines() {
        String blank = "von;bis;name\n2027-03-25;2027-04-02;Osterferien" + "\n".repeat(99_998);

        assertThat(read(blank).spans()).containsExactly(EASTER_HOLIDAYS);
        assertThat(HolidayFile.of(utf8(blank + "\n")))
                .isEqualTo(new HolidayFile.Refused(HolidayFile.Reason.TOO_MANY_LINES));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThat(HolidayFile.of(new byte[2_000_001]))
                .isEqualTo(new HolidayFile.Refused(HolidayFile.Reason.TOO_LARGE));
        String many = IntStream.rangeClosed(0, 500)
                .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day) + ";;Tag")
                .collect(Collectors.joining("\n", "von;bis;name\n", ""));
        assertThat(HolidayFile.of(utf8(many))).isEqualTo(new HolidayFile.Refused(HolidayFile.Reason.TOO_MANY));
    }

    /** Two megabytes of one line must not be looked at again and again. */
    @Test
    void aHugeLineIsReadAtOnce() {
        String parameters = ";X=\"" + "a".repeat(900_000) + "\"" + ";Y=".repeat(100_000);

        HolidayFile.Read read = read(EASTER.replace("SUMMARY:", "SUMMARY" + parameters + ":"));

        assertThat(read.spans()).containsExactly(EASTER_HOLIDAYS);
    }

    private static HolidayFile.Read read(String text) {
        assertThat(HolidayFile.of(utf8(text))).isInstanceOf(HolidayFile.Read.class);
        return (HolidayFile.Read) HolidayFile.of(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
