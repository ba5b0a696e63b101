package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.reihum.network.SafeCsv;

/** A list as a workbook. Rows leave the memory as they come; texts stand in their cells, because a table of them would stay. */
class XlsxWriter implements SheetWriter {

    /** A cell of this format stays text when somebody edits it. */
    private static final String TEXT = "@";

    private static final int COLUMN_WIDTH = 20;
    private static final int ROWS_IN_MEMORY = 500;

    /** A sheet holds 1,048,576; what is more goes to the next. */
    private static final int ROWS_A_SHEET = 1_000_001;

    private final OutputStream file;
    private final Workbook workbook;
    private final List<String> heading;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream file, List<String> heading) {
        this.file = file;
        this.workbook = new Workbook(file, "Reihum", null);
        this.heading = heading;
        this.sheet = next();
    }

    private Worksheet next() {
        sheets++;
        row = 0;
        sheet = workbook.newWorksheet(sheets == 1 ? "Reihum" : "Reihum " + sheets);
        for (int column = 0; column < heading.size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.value(0, column, SafeCsv.flat(heading.get(column)));
        }
        sheet.range(0, 0, 0, heading.size() - 1).style().bold().format(TEXT).set();
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
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (row % ROWS_IN_MEMORY == 0) {
            flush();
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
