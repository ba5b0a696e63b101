package org.reihum.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The one writer of CSV: semicolons, lines ended by CR LF, nothing in a cell that a spreadsheet would run. A cell that
 * begins like a formula gets an apostrophe in front (OWASP, CSV injection); our own import takes it off again. Control
 * characters become spaces, so that a cell stays in its line.
 */
public final class SafeCsv {

    /** Tells a spreadsheet that UTF-8 follows; stands once, at the beginning of a file. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private SafeCsv() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        var line = new StringBuilder();
        try (var printer = new CSVPrinter(line, FORMAT)) {
            printer.printRecord(cells.stream().map(SafeCsv::safe));
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String safe(String cell) {
        String flat = flat(cell);
        return startsLikeFormula(flat) ? "'" + flat : flat;
    }

    /** What {@link #safe} was given, in one line: for reading back what we have written. */
    public static String original(String cell) {
        return cell.startsWith("'") && safe(cell.substring(1)).equals(cell) ? cell.substring(1) : cell;
    }

    /** In one line, without control characters. */
    public static String flat(String cell) {
        // hardly any cell has one, and looking is faster than replacing
        return cell.chars().anyMatch(SafeCsv::breaksLines)
                ? CONTROLS.matcher(cell).replaceAll(" ")
                : cell;
    }

    private static boolean breaksLines(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    /** Blanks in front do not help, nor do apostrophes: those that were typed must be told from ours. */
    private static boolean startsLikeFormula(String cell) {
        String bare = cell.strip();
        int at = 0;
        while (at < bare.length() && bare.charAt(at) == '\'') {
            at++;
        }
        return at < bare.length() && FORMULA_STARTS.indexOf(bare.charAt(at)) >= 0;
    }
}
