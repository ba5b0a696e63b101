package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void umlautsAreReadInEitherEncoding(String charset) {
        CsvText text = CsvText.of("Größe;Straße\r\nKöln;„x“\r\n".getBytes(Charset.forName(charset)));
        assertThat(text.lines()).containsExactly(new CsvText.Line(1, "Größe;Straße"), new CsvText.Line(2, "Köln;„x“"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        CsvText text = CsvText.of("\uFEFFNachname;Vorname\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text.lines().get(0).text()).isEqualTo("Nachname;Vorname");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void theSeparatorIsTheOneOfTheFirstLine(char separator) {
        String heading = String.join(String.valueOf(separator), "Nachname", "Vorname", "Firma");
        CsvText text = CsvText.of((heading + "\nA;;;,,,\t\t\t").getBytes(StandardCharsets.UTF_8));
        assertThat(text.separator()).isEqualTo(separator);
    }

    @Test
    void emptyLinesAreLeftOutAndTheOthersKeepTheirNumbers() {
        CsvText text = CsvText.of("a;b\r\n\r\n;\r\nc;d\re;f".getBytes(StandardCharsets.UTF_8));
        assertThat(text.lines()).extracting(CsvText.Line::number).containsExactly(1, 4, 5);
    }

    @Test
    void cellsAreUnquotedAndTidied() {
        assertThat(CsvText.cells("\"a;\"\"b\"\"\"; c ;o\u0308;", ';')).contains(List.of("a;\"b\"", "c", "ö", ""));
    }

    @Test
    void theApostropheOfOurOwnFilesIsTakenOffAndNoOther() {
        assertThat(CsvText.cells("'=SUMME(1;'+49 30;'s Hertogenbosch;O'Hara;''", ';'))
                .contains(List.of("=SUMME(1", "+49 30", "'s Hertogenbosch", "O'Hara", "''"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a;b", "a;\"b\"c;d", "a;\""})
    void quotesThatDoNotMatchAreSeen(String line) {
        assertThat(CsvText.cells(line, ';')).isEmpty();
    }
}
