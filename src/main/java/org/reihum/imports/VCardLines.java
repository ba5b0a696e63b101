package org.reihum.imports;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a file (vCard 2.1, RFC 2426, RFC 6350) as lines of a table, numbered from 1; before them, as line 0, its
 * heading. Pictures are not looked at.
 */
class VCardLines implements Iterator<Line>, AutoCloseable {

    private static final String BEGIN = "BEGIN:VCARD";

    private final VCardReader reader;
    private int number;
    private @Nullable Line next = Line.of(0, VCardCells.HEADINGS);

    VCardLines(byte[] file, Reading reading) {
        reader = new VCardReader(new StringReader(VCardText.of(file, reading.encoding())));
    }

    /** Whether it begins like a card, whatever blanks and byte order mark stand before. */
    static boolean areIn(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
        return beginning
                .replace("\uFEFF", "")
                .stripLeading()
                .toUpperCase(Locale.ROOT)
                .startsWith(BEGIN);
    }

    private void advance() {
        next = null;
        try {
            VCard card = reader.readNext();
            while (card != null && next == null) {
                Line line = Line.of(++number, VCardCells.of(card));
                next = line.filled() == 0 ? null : line;
                card = next == null ? reader.readNext() : card;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
