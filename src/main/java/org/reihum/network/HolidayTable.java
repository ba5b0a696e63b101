package org.reihum.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads holidays from CSV: a heading with from, to and name (von, bis, name) in any order, other columns are passed over;
 * days as 2027-03-25 or 25.3.2027, the last day included, and empty for a single day. Semicolon, comma or tab part the cells.
 */
final class HolidayTable {

    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> FROM = Set.of("from", "von", "vom", "beginn", "start");
    private static final Set<String> TO = Set.of("to", "bis", "ende", "end");
    private static final Set<String> NAME = Set.of("name", "ferien", "bezeichnung", "summary");

    private final FoundHolidays found = new FoundHolidays();
    private final char separator;
    private final int from;
    private final int to;
    private final int name;

    private HolidayTable(char separator, List<String> heading) {
        this.separator = separator;
        this.from = column(heading, FROM);
        this.to = column(heading, TO);
        this.name = column(heading, NAME);
    }

    static HolidayFile read(List<String> lines) {
        int first = 0;
        while (lines.get(first).isBlank()) {
            first++;
        }
        String heading = lines.get(first);
        char separator = Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(candidate ->
                        heading.chars().filter(each -> each == candidate).count()))
                .orElseThrow();
        var table = new HolidayTable(separator, cells(heading, separator).orElse(List.of()));
        if (table.from < 0 || table.to < 0 || table.name < 0) {
            return new HolidayFile.Refused(HolidayFile.Reason.NO_HEADING);
        }
        for (int i = first + 1; i < lines.size(); i++) {
            // spreadsheets leave lines of nothing but separators where rows were deleted
            if (!lines.get(i).replace(separator, ' ').isBlank()) {
                table.enter(i + 1, lines.get(i));
            }
        }
        return table.found.all();
    }

    private static int column(List<String> heading, Set<String> names) {
        for (int i = 0; i < heading.size(); i++) {
            if (names.contains(heading.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private void enter(int number, String line) {
        List<String> cells = cells(line, separator).orElse(List.of());
        if (cells.isEmpty()) {
            found.problem(number, HolidayProblem.Code.QUOTE, line);
            return;
        }
        String typedLast = cell(cells, to);
        Optional<LocalDate> first = day(cell(cells, from));
        Optional<LocalDate> last = typedLast.isEmpty() ? first : day(typedLast);
        if (first.isEmpty() || last.isEmpty()) {
            found.problem(number, HolidayProblem.Code.DATE, first.isEmpty() ? cell(cells, from) : typedLast);
        } else {
            found.span(number, first.get(), last.get(), cell(cells, name));
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains(".") ? LocalDate.parse(typed, AS_WRITTEN) : LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Empty when its quotes do not match. A line is read on its own, so that a quote left open spoils no other. */
    private static Optional<List<String>> cells(String line, char separator) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (var parser = CSVParser.parse(line, format)) {
            List<String> cells = new ArrayList<>();
            parser.forEach(values -> values.forEach(cell -> cells.add(cell.strip())));
            return Optional.of(cells);
        } catch (IOException | UncheckedIOException brokenQuotes) {
            return Optional.empty();
        }
    }
}
