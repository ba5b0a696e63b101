package org.reihum.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.reihum.network.SafeCsv;

/**
 * The lines of a text file, one after the other, however long it is. A quoted cell may go over several lines; a quote
 * that is left open spoils its own line only: lines are joined when that gives a line as wide as the first.
 */
class CsvLines implements Iterator<Line>, AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LINES_A_CELL = 30;

    private final BufferedReader reader;
    private final char separator;
    private final CSVFormat format;
    private final Deque<String> ahead = new ArrayDeque<>();
    private int number;
    private int width;
    private @Nullable Line next;

    CsvLines(InputStream file, Reading reading) {
        reader = new BufferedReader(
                new InputStreamReader(file, reading.encoding().charset()));
        separator = reading.separator();
        format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        String first = read();
        if (first != null) {
            ahead.add(first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first);
        }
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Line next() {
        Line line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        advance();
        return line;
    }

    private void advance() {
        String text = poll();
        while (text != null && isEmpty(text)) {
            // spreadsheets leave lines of nothing but separators where rows were deleted
            text = poll();
        }
        next = text == null ? null : line(text);
    }

    private boolean isEmpty(String text) {
        return text.isBlank()
                || text.chars().allMatch(character -> character == separator || Character.isWhitespace(character));
    }

    private Line line(String text) {
        int at = number;
        Optional<List<String>> cells = cells(text);
        if (cells.isEmpty()) {
            cells = joined(text);
        }
        if (cells.isEmpty()) {
            return new Line(at, List.of(text), true);
        }
        width = width == 0 ? cells.get().size() : width;
        return Line.of(at, cells.get());
    }

    private Optional<List<String>> joined(String first) {
        var text = new StringBuilder(first);
        var taken = new ArrayList<String>();
        for (String more = poll(); more != null; more = poll()) {
            taken.add(more);
            Optional<List<String>> cells = cells(text.append('\n').append(more).toString());
            if (cells.isPresent() && (width == 0 || cells.get().size() == width)) {
                return cells;
            }
            if (taken.size() == LINES_A_CELL) {
                break;
            }
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        number -= taken.size();
        return Optional.empty();
    }

    private Optional<List<String>> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Optional.of(split(line));
        }
        try (var parser = CSVParser.parse(line, format)) {
            List<String> cells = new ArrayList<>();
            parser.forEach(values -> values.forEach(cell -> cells.add(tidy(cell))));
            return Optional.of(cells);
        } catch (IOException | UncheckedIOException brokenQuotes) {
            return Optional.empty();
        }
    }

    private List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            cells.add(tidy(line.substring(from, to)));
            from = to + 1;
        }
        cells.add(tidy(line.substring(from)));
        return cells;
    }

    private @Nullable String poll() {
        String text = ahead.isEmpty() ? read() : ahead.poll();
        number += text == null ? 0 : 1;
        return text;
    }

    private @Nullable String read() {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without blanks around, umlauts as one character, and without the apostrophe that our own files put before formulas. */
    static String tidy(String cell) {
        String bare = SafeCsv.original(cell);
        return Normalizer.normalize(bare.replace('\u00A0', ' ').strip(), Normalizer.Form.NFC);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
