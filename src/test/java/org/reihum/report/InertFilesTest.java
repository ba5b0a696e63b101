package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.reihum.network.SafeCsv;

/** What was typed comes back from our files as it was, and nothing in them is a formula. */
class InertFilesTest {

    private static byte[] file(SheetFormat format) {
        var file = new ByteArrayOutputStream();
        try (SheetWriter writer = format.to(file, List.of("Nachname"), Locale.GERMAN)) {
            Payloads.all().forEach(payload -> writer.line(List.of(payload)));
        }
        return file.toByteArray();
    }

    private static List<String> inOneLine() {
        return Payloads.all().stream().map(SafeCsv::flat).toList();
    }

    @Test
    void thereAreFiveHundred() {
        assertThat(Payloads.all()).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void aCsvGivesBackWhatWasWritten() throws IOException {
        String text = new String(file(SheetFormat.CSV), StandardCharsets.UTF_8).substring(1);
        try (var reader = CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            List<String> cells =
                    reader.stream().skip(1).map((CSVRecord row) -> row.get(0)).toList();

            assertThat(cells).noneMatch(cell -> cell.strip().matches("(?s)[=+\\-@＝＋－＠].*"));
            assertThat(cells.stream().map(SafeCsv::original)).containsExactlyElementsOf(inOneLine());
        }
    }

    @Test
    void aWorkbookGivesBackWhatWasWritten() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(SheetFormat.XLSX)));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<String> cells =
                    rows.skip(1).map(row -> row.getCell(0).getRawValue()).toList();

            assertThat(cells).containsExactlyElementsOf(inOneLine());
        }
    }
}
