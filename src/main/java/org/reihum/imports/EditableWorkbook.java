package org.reihum.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.reihum.network.SafeCsv;

/**
 * A list as an Excel file to be edited: every cell is a text and stays one, so that nothing in it is run, no zero is lost
 * and no number becomes a day. The last columns say which line of ours a line is.
 */
final class EditableWorkbook {

    private static final String TEXT = "@";
    private static final int WIDTH = 22;
    /** The last two columns are not to be edited. */
    private static final int MARKS = 2;
    /** So many lines may be added below that still offer the choices of a column. */
    private static final int ADDED = 1_000;

    private static final int LONGEST = 32_767;
    private static final int ROWS_IN_MEMORY = 500;
    private static final String GREY = "808080";
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\uFFFE\\uFFFF&&[^\\n]]|\\p{Cs}");
    /** What looks like it would be taken for an escaped character (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Name of the sheet that nobody sees: it says which lines have left. */
    static final String NUMBERS = "Reihum";

    /** @param choices words that are offered for its cells; empty: it holds any text */
    record Heading(String text, List<String> choices) {}

    private EditableWorkbook() {}

    /**
     * What stands in a cell: the text itself, without characters that an XML file can not hold. Where reading takes an
     * apostrophe for one of ours (see {@link CsvLines#tidy}) there is one more.
     */
    static String cell(String text) {
        String plain = FORBIDDEN.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        String held = SafeCsv.original(plain).equals(plain) ? plain : "'" + plain;
        return held.length() <= LONGEST ? held : held.substring(0, LONGEST);
    }

    /**
     * @param headings the last two are those of our marks; the last one is hidden
     * @param numbers of all lines, to be missed when they come back no more
     * @param notes lines of a second sheet
     */
    static byte[] of(
            String name,
            List<Heading> headings,
            List<List<String>> lines,
            List<String> numbers,
            String notesName,
            List<String> notes) {
        var octets = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(octets, "Reihum", null)) {
            Worksheet sheet = book.newWorksheet(name);
            layOut(sheet, headings);
            offer(sheet, headings, lines.size() + ADDED);
            for (int row = 1; row <= lines.size(); row++) {
                line(sheet, row, lines.get(row - 1));
                if (row % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            Worksheet second = book.newWorksheet(notesName);
            second.width(0, 100);
            for (int row = 0; row < notes.size(); row++) {
                second.inlineString(row, 0, escaped(notes.get(row)));
                second.style(row, 0).wrapText(true).set();
            }
            Worksheet hidden = book.newWorksheet(NUMBERS);
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            for (int row = 0; row < numbers.size(); row++) {
                hidden.inlineString(row, 0, numbers.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static void layOut(Worksheet sheet, List<Heading> headings) {
        int width = headings.size();
        for (int column = 0; column < width; column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, escaped(headings.get(column).text()));
            sheet.style(column).format(TEXT).set();
        }
        sheet.range(0, 0, 0, width - 1).style().bold().format(TEXT).set();
        sheet.freezePane(0, 1);
        sheet.hideColumn(width - 1);
    }

    /** Other words may be written too: what they mean is found out when the list comes back. */
    private static void offer(Worksheet sheet, List<Heading> headings, int last) {
        for (int column = 0; column < headings.size(); column++) {
            List<String> choices = headings.get(column).choices();
            if (!choices.isEmpty()) {
                sheet.range(1, column, last, column)
                        .validateWithListByFormula('"' + String.join(",", choices) + '"')
                        .showErrorMessage(false);
            }
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, escaped(cells.get(column)));
            var style = sheet.style(row, column).format(TEXT);
            (column >= cells.size() - MARKS ? style.fontColor(GREY) : style).set();
        }
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(cell(text)).replaceAll("_x005F_");
    }
}
