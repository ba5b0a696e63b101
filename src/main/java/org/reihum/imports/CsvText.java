package org.reihum.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The text of a CSV file, as spreadsheets write it: UTF-8 with or without byte order mark, else windows-1252; cells parted
 * by semicolon, comma or tab. No cell of ours goes over two lines, so that a quote left open spoils its own line only.
 *
 * @param separator the one that parts the first line most often
 * @param lines those that hold anything
 */
record CsvText(char separator, List<Line> lines) {

    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param number as an editor counts, from 1 */
    record Line(int number, String text) {}

    static CsvText of(byte[] file) {
        String text = decode(file);
        String[] all = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        String heading =
                Stream.of(all).filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(candidate -> count(heading, candidate)))
                .orElseThrow();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            // spreadsheets leave lines of nothing but separators where rows were deleted
            if (!all[i].replace(separator, ' ').isBlank()) {
                lines.add(new Line(i + 1, all[i]));
            }
        }
        return new CsvText(separator, lines);
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, OF_OLD_SPREADSHEETS);
        }
    }

    private static long count(String heading, char separator) {
        return heading.chars().filter(character -> character == separator).count();
    }

    /** The cells of one line, tidied; empty when its quotes do not match. */
    static Optional<List<String>> cells(String line, char separator) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (var parser = CSVParser.parse(line, format)) {
            List<String> cells = new ArrayList<>();
            parser.forEach(values -> values.forEach(cell -> cells.add(tidy(cell))));
            return Optional.of(cells);
        } catch (IOException | UncheckedIOException brokenQuotes) {
            return Optional.empty();
        }
    }

    /** Without blanks around, umlauts as one character, and without the apostrophe that our own files put before formulas. */
    private static String tidy(String cell) {
        String bare = cell.matches("'[=+\\-@\t\r＝＋－＠].*") ? cell.substring(1) : cell;
        return Normalizer.normalize(bare.strip(), Normalizer.Form.NFC);
    }
}
