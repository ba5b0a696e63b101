package org.reihum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.report.OtherTable.Column;
import org.reihum.report.OtherTable.Line;

/** Response times as people say them: "11 Tagen". The files have the hours. */
final class TimesInWords {

    private static final List<Column> COLUMNS = List.of(
            Column.of("report.csv.answers"),
            Column.of("report.response.lower"),
            Column.of("report.response.median"),
            Column.of("report.response.upper"));

    private static final int HOURS_A_DAY = 24;

    /** From so many on nobody counts hours. */
    private static final int DAYS_FROM = 3 * HOURS_A_DAY;

    private TimesInWords() {}

    static OtherTable table(ResponseTimes times, Wording words) {
        OtherTable hours = OtherTables.file(times, words);
        return new OtherTable(
                hours.first(),
                COLUMNS,
                hours.lines().stream()
                        .map(line -> new Line(line.key(), line.name(), cells(line, words)))
                        .toList());
    }

    private static List<@Nullable Object> cells(Line line, Wording words) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object cell : line.cells()) {
            cells.add(cell instanceof BigDecimal hours ? span(hours.doubleValue(), words) : cell);
        }
        return cells;
    }

    /** "5 Stunden", from three days on "11 Tagen": to stand behind "nach". */
    static String span(double hours, Wording words) {
        return hours < DAYS_FROM
                ? words.of("report.span.hours", Math.round(hours))
                : words.of("report.span.days", Math.round(hours / HOURS_A_DAY));
    }
}
