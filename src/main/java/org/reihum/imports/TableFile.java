package org.reihum.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file that can be opened as a table, as often as need be. What is costly to find out is found out once. */
final class TableFile {

    private static final int LOOKED_AT = 60;

    private final Supplier<InputStream> content;
    private final Map<Reading, List<Line>> first = new HashMap<>();
    private final Map<String, Merges> merges = new HashMap<>();
    private byte @Nullable [] octets;
    private @Nullable List<String> sheets;

    TableFile(Supplier<InputStream> content) {
        this.content = content;
    }

    static TableFile of(byte[] octets) {
        return new TableFile(() -> new ByteArrayInputStream(octets));
    }

    byte[] octets() {
        byte[] known = octets;
        if (known == null) {
            try (InputStream in = content.get()) {
                known = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            octets = known;
        }
        return known;
    }

    /**
     * Of a workbook, those that are not hidden.
     *
     * @throws BadFile when it is none, or far too large
     */
    List<String> sheets() {
        List<String> known = sheets;
        if (known == null) {
            Workbook.checkSize(octets());
            known = Workbook.sheets(octets());
            sheets = known;
        }
        return known;
    }

    /** All lines that hold anything. To be closed. */
    Lines lines(Reading reading) {
        if (reading.format() == Reading.Format.XLSX) {
            Workbook book = new Workbook(octets(), reading.sheet(), merges);
            return new Lines(book, book::close);
        }
        if (reading.format() == Reading.Format.VCF) {
            VCardLines cards = new VCardLines(octets(), reading);
            return new Lines(cards, cards::close);
        }
        CsvLines text = new CsvLines(content.get(), reading);
        return new Lines(text, text::close);
    }

    /** Those at the beginning. */
    List<Line> first(Reading reading) {
        // where the heading stands makes no other lines
        return first.computeIfAbsent(reading.withHeading(0, 1), this::look);
    }

    private List<Line> look(Reading reading) {
        List<Line> found = new ArrayList<>();
        try (Lines lines = lines(reading)) {
            while (lines.hasNext() && found.size() < LOOKED_AT) {
                found.add(lines.next());
            }
        }
        return found;
    }

    /** Lines one after the other, with what has to be closed behind them. */
    record Lines(Iterator<Line> all, Runnable closing) implements Iterator<Line>, AutoCloseable {

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Line next() {
            return all.next();
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
