package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.imports.Reading.Encoding;
import org.reihum.imports.Reading.Format;

class CsvLinesTest {

    private static List<Line> lines(String text) {
        var reading = new Reading(Format.CSV, Encoding.UTF_8, ';', "", 1, 1);
        List<Line> lines = new ArrayList<>();
        try (var all = new CsvLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), reading)) {
            all.forEachRemaining(lines::add);
        }
        return lines;
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() {
        assertThat(lines("\uFEFFNachname;Vorname\n")).containsExactly(Line.of(1, List.of("Nachname", "Vorname")));
    }

    @Test
    void emptyLinesAreLeftOutAndTheOthersKeepTheirNumbers() {
        assertThat(lines("a;b\r\n\r\n;\r\nc;d\re;f")).extracting(Line::number).containsExactly(1, 4, 5);
    }

    @Test
    void cellsAreUnquotedAndTidied() {
        assertThat(lines("\"a;\"\"b\"\"\"; c ;o\u0308;")).containsExactly(Line.of(1, List.of("a;\"b\"", "c", "ö", "")));
    }

    @Test
    void theApostropheOfOurOwnFilesIsTakenOffAndNoOther() {
        assertThat(lines("'=SUMME(1;'+49 30;'s Hertogenbosch;O'Hara;''").get(0).cells())
                .containsExactly("=SUMME(1", "+49 30", "'s Hertogenbosch", "O'Hara", "''");
    }

    @Test
    void aQuotedCellGoesOverSeveralLines() {
        assertThat(lines("a;b\n\"1\n2\";3\n4;5\n"))
                .containsExactly(
                        Line.of(1, List.of("a", "b")), Line.of(2, List.of("1\n2", "3")), Line.of(4, List.of("4", "5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a;b", "a;\"b\"c;d", "a;\""})
    void aQuoteThatIsLeftOpenSpoilsItsOwnLineOnly(String line) {
        assertThat(lines("x;y\n" + line + "\nc;\"d\"\n"))
                .containsExactly(
                        Line.of(1, List.of("x", "y")), new Line(2, List.of(line), true), Line.of(3, List.of("c", "d")));
    }
}
