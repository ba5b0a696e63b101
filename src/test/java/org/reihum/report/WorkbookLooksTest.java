package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A downloaded workbook says what it is, and can be read without pulling at its columns. */
class WorkbookLooksTest {

    private static byte[] workbook() {
        var file = new ByteArrayOutputStream();
        List<String> heading = List.of("Stadt", "anwesend gesamt (Teilnahmen)");
        try (SheetWriter writer = SheetFormat.XLSX.to(file, "Zahlen", heading, Locale.GERMAN)) {
            writer.line(List.of("Ulm", 4));
            writer.line(List.of("Villingen-Schwenningen", 12));
        }
        return file.toByteArray();
    }

    @Test
    void itsSheetIsCalledAfterTheFile() throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
            assertThat(read.getFirstSheet().getName()).isEqualTo("Zahlen");
        }
    }

    @Test
    void aColumnOfNumbersIsAsWideAsTheLongestWordAboveThem(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("zahlen.xlsx"), workbook());
        try (var zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            assertThat(new String(sheet, StandardCharsets.UTF_8))
                    .contains("<col min=\"1\" max=\"1\" width=\"20.0\"", "<col min=\"2\" max=\"2\" width=\"14.0\"");
        }
    }

    @Test
    void aFractionIsReadWithTheCommaOfItsReader() {
        assertThat(List.of(
                        ReportWords.decimal("3,4", Locale.ENGLISH),
                        ReportWords.decimal("3.4", Locale.GERMAN),
                        ReportWords.decimal("Lörrach, 3,4 km", Locale.ENGLISH)))
                .containsExactly("3.4", "3,4", "Lörrach, 3,4 km");
    }
}
