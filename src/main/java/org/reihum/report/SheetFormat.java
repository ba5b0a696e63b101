package org.reihum.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.reihum.network.SafeCsv;
import org.springframework.http.MediaType;

/** The files that a list can be downloaded as. In neither does a spreadsheet run what somebody typed into a form. */
enum SheetFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] octets(List<List<String>> lines) {
            var text = new StringBuilder(SafeCsv.BYTE_ORDER_MARK);
            lines.forEach(cells -> text.append(SafeCsv.line(cells)));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] octets(List<List<String>> lines) {
            var file = new ByteArrayOutputStream();
            try (var workbook = new Workbook(file, "Reihum", null)) {
                fill(workbook.newWorksheet("Reihum"), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.toByteArray();
        }
    };

    /** A cell of this format stays text when somebody edits it. */
    private static final String TEXT = "@";

    private static final int COLUMN_WIDTH = 20;

    private final MediaType mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    /** @param lines the first is the heading; all have as many cells */
    abstract byte[] octets(List<List<String>> lines);

    private static void fill(Worksheet sheet, List<List<String>> lines) {
        int columns = lines.get(0).size();
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < columns; column++) {
                sheet.value(row, column, SafeCsv.flat(lines.get(row).get(column)));
            }
        }
        for (int column = 0; column < columns; column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
        sheet.range(0, 0, lines.size() - 1, columns - 1).style().format(TEXT).set();
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** As it stands behind the dot of a file name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
