package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.reihum.network.SafeCsv;

/** A list as a workbook. Rows leave the memory as they come; texts stand in their cells, because a table of them would stay. */
class XlsxWriter implements SheetWriter {

    /** A cell of this format stays text when somebody edits it. */
    private static final String TEXT = "@";

    /** Of texts, which may be long; and of numbers, whose headings go over several lines. */
    private static final int TEXT_WIDTH = 20;

    private static final int NUMBER_WIDTH = 9;
    private static final int ROWS_IN_MEMORY = 500;

    /** A sheet holds 1,048,576; what is more goes to the next. */
    private static final int ROWS_A_SHEET = 1_000_001;

    private final OutputStream file;
    private final Workbook workbook;
    private final String name;
    private final List<String> heading;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream file, String name, List<String> heading) {
        this.file = file;
        this.workbook = new Workbook(file, "Reihum", null);
        this.name = name;
        this.heading = heading;
        this.sheet = next();
    }

    private Worksheet next() {
        sheets++;
        row = 0;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < heading.size(); column++) {
            sheet.value(0, column, SafeCsv.flat(heading.get(column)));
        }
        sheet.range(0, 0, 0, heading.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .format(TEXT)
                .set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) {
        if (++row == ROWS_A_SHEET) {
            finish();
            next();
            row = 1;
        }
        if (row == 1) {
            widths(cells);
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (row % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    /** By the first line alone, so that a million others cost nothing. */
    private void widths(List<? extends @Nullable Object> first) {
        for (int column = 0; column < Math.min(first.size(), heading.size()); column++) {
            int least = first.get(column) instanceof Number ? NUMBER_WIDTH : TEXT_WIDTH;
            int word = Arrays.stream(heading.get(column).split("\\s"))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            sheet.width(column, Math.max(least, word + 2));
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, SafeCsv.flat(value.toString()));
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            // which ends the archive, but not the file
            workbook.close();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
