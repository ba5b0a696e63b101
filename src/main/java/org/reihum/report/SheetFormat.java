package org.reihum.report;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;

/** The files that a list can be downloaded as. In neither does a spreadsheet run what somebody typed into a form. */
enum SheetFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        SheetWriter to(OutputStream file, String name, List<String> heading, Locale language) {
            return new CsvWriter(file, heading, language);
        }
    },

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        SheetWriter to(OutputStream file, String name, List<String> heading, Locale language) {
            return new XlsxWriter(file, name, heading);
        }
    };

    private final MediaType mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    /**
     * Writes line after line and keeps none; closing it closes the file.
     *
     * @param name of the sheet, where there are sheets
     * @param language of decimals
     */
    abstract SheetWriter to(OutputStream file, String name, List<String> heading, Locale language);

    /** The same, with a sheet named after ourselves. */
    SheetWriter to(OutputStream file, List<String> heading, Locale language) {
        return to(file, "Reihum", heading, language);
    }

    /** A short list as a file. @param lines the first is the heading; all have as many cells */
    byte[] octets(List<List<String>> lines) {
        var file = new ByteArrayOutputStream();
        try (SheetWriter writer = to(file, lines.get(0), Locale.ROOT)) {
            lines.stream().skip(1).forEach(writer::line);
        }
        return file.toByteArray();
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** As it stands behind the dot of a file name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
