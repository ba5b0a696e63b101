package org.reihum.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A file that can be opened as a table, as often as need be. */
record TableFile(Supplier<InputStream> content) {

    private static final int LOOKED_AT = 60;

    static TableFile of(byte[] octets) {
        return new TableFile(() -> new ByteArrayInputStream(octets));
    }

    byte[] octets() {
        try (InputStream in = content.get()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines that hold anything. To be closed. */
    Lines lines(Reading reading) {
        if (reading.format() == Reading.Format.XLSX) {
            Workbook book = new Workbook(octets(), reading.sheet());
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
        List<Line> first = new ArrayList<>();
        try (Lines lines = lines(reading)) {
            while (lines.hasNext() && first.size() < LOOKED_AT) {
                first.add(lines.next());
            }
        }
        return first;
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
