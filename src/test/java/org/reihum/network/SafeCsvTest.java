package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=SUMME(1", "+49 30 23125 000", "-1", "@cmd", "\t=1", "\r=1", "＝1"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(SafeCsv.safe(cell)).startsWith("'").hasSize(cell.length() + 1);
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertThat(SafeCsv.safe("1+1 GmbH & Co. = ' \" Łukasz")).isEqualTo("1+1 GmbH & Co. = ' \" Łukasz");
        assertThat(SafeCsv.safe("")).isEmpty();
    }

    @Test
    void separatorsAndQuotesAreQuotedAndAControlCharacterKeepsTheLine() {
        assertThat(SafeCsv.line(List.of("a;b", "sagt \"ja\"", "zwei\nZeilen\u2028", "")))
                .isEqualTo("\"a;b\";\"sagt \"\"ja\"\"\";\"zwei Zeilen \";\r\n");
    }
}
