package org.reihum.imports;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a file (vCard 2.1, RFC 2426, RFC 6350) as lines of a table, numbered from 1; before them, as line 0, its
 * heading. Pictures are not looked at.
 */
class VCardLines implements Iterator<Line>, AutoCloseable {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final Pattern QUOTED_PRINTABLE = Pattern.compile("(?:=[0-9A-Fa-f]{2}(?:=\\r?\\n)?)+");

    private final VCardReader reader;
    private int number;
    private @Nullable Line next = Line.of(0, VCardCells.HEADINGS);

    VCardLines(byte[] file, Reading reading) {
        Charset charset = reading.encoding().charset();
        reader = new VCardReader(new InputStreamReader(new ByteArrayInputStream(file), charset));
        reader.setDefaultQuotedPrintableCharset(quoted(new String(file, charset)));
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

    /** Old programs do not say in which encoding they quote: it is UTF-8 where that is possible. */
    private static Charset quoted(String text) {
        boolean isUtf8 = QUOTED_PRINTABLE.matcher(text).results().allMatch(match -> isUtf8(octets(match.group())));
        return isUtf8 ? StandardCharsets.UTF_8 : Reading.Encoding.WINDOWS_1252.charset();
    }

    private static byte[] octets(String quoted) {
        return HexFormat.of().parseHex(quoted.replaceAll("=\\r?\\n|=", ""));
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
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
