package org.reihum.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.SafeCsv;

/** A list as CSV, by {@link SafeCsv}. */
class CsvWriter implements SheetWriter {

    private final Writer text;
    private final Locale language;

    CsvWriter(OutputStream file, List<String> heading, Locale language) {
        this.text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        this.language = language;
        write(SafeCsv.BYTE_ORDER_MARK);
        line(heading);
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) {
        write(SafeCsv.line(
                cells.stream().map(cell -> ReportWords.value(cell, language)).toList()));
    }

    private void write(String some) {
        try {
            text.write(some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
