package org.reihum.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.imports.Reading.Encoding;
import org.reihum.imports.Reading.Format;

/** Says how a file is most likely to be read: its encoding, what parts its cells, which sheet, and where the heading stands. */
final class GuessingReading {

    static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private static final int LOOKED_AT = 30;

    private final Headings headings;

    GuessingReading(Kind kind) {
        this.headings = new Headings(kind);
    }

    /** @throws BadFile when there is no table in it */
    Reading guess(TableFile file) {
        return Stream.of(file)
                .flatMap(GuessingReading::candidates)
                .map(candidate -> withHeading(candidate, file.first(candidate)))
                .max(Comparator.comparingInt(candidate -> worth(candidate, file.first(candidate))))
                .orElseThrow(() -> new BadFile(BadFile.Code.NO_TABLE));
    }

    private static Stream<Reading> candidates(TableFile file) {
        byte[] octets = file.octets();
        if (startsWith(octets, 0x50, 0x4B, 0x03, 0x04)) {
            return file.sheets().stream().map(sheet -> new Reading(Format.XLSX, Encoding.UTF_8, ';', sheet, 1, 1));
        }
        if (startsWith(octets, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new BadFile(BadFile.Code.OLD_SPREADSHEET);
        }
        NoTable.refuse(octets);
        Encoding encoding = encoding(octets);
        if (VCardLines.areIn(octets)) {
            return Stream.of(new Reading(Format.VCF, encoding, ';', "", 0, 1));
        }
        NoTable.refuse(octets, encoding);
        // the later one wins where both are worth the same: what most spreadsheets here write stands last
        return SEPARATORS.stream()
                .sorted(Comparator.comparing(SEPARATORS::indexOf).reversed())
                .map(separator -> new Reading(Format.CSV, encoding, separator, "", 1, 1));
    }

    /** By the headings it knows; where it knows none, by how many cells its lines have. */
    private int worth(Reading reading, List<Line> lines) {
        int known = headings.known(heading(reading, lines));
        int cells = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        return known * 1000 + cells;
    }

    private static boolean startsWith(byte[] octets, int... wanted) {
        return octets.length >= wanted.length
                && IntStream.range(0, wanted.length).allMatch(i -> (octets[i] & 0xFF) == wanted[i]);
    }

    private static Encoding encoding(byte[] octets) {
        if (startsWith(octets, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE;
        }
        if (startsWith(octets, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE;
        }
        int looked = Math.min(octets.length, 2000);
        long even = IntStream.range(0, looked)
                .filter(i -> i % 2 == 0 && octets[i] == 0)
                .count();
        long odd = IntStream.range(0, looked)
                .filter(i -> i % 2 == 1 && octets[i] == 0)
                .count();
        if (odd > looked / 4 || even > looked / 4) {
            return odd > even ? Encoding.UTF_16LE : Encoding.UTF_16BE;
        }
        return isUtf8(octets) ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            Encoding.UTF_8.charset().newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The same with the line that knows most headings; a heading over two lines when that knows more. */
    private Reading withHeading(Reading reading, List<Line> lines) {
        Reading best = reading.withHeading(lines.isEmpty() ? 1 : lines.get(0).number(), 1);
        int most = 0;
        for (int over = 1; over <= 2; over++) {
            for (Line line : lines.subList(0, Math.min(lines.size(), LOOKED_AT))) {
                Reading candidate = reading.withHeading(line.number(), over);
                int known = headings.known(heading(candidate, lines)) + headings.days(line.cells());
                if (known > most) {
                    most = known;
                    best = candidate;
                }
            }
        }
        return most == 0 && isEntry(lines) ? reading.withHeading(0, 1) : best;
    }

    /** A first line with an address in it is no heading. */
    private static boolean isEntry(List<Line> lines) {
        return !lines.isEmpty() && lines.get(0).cells().stream().anyMatch(cell -> cell.contains("@"));
    }

    /** Of two lines the lower one counts where it says anything that we know, or the upper one says nothing. */
    List<String> heading(Reading reading, List<Line> lines) {
        List<Line> over = lines.stream()
                .filter(line -> line.number() >= reading.headingLine() && line.number() <= reading.before())
                .toList();
        // a text file says by its heading how wide it is; a sheet may have columns without one
        List<Line> wide = reading.format() == Format.CSV && !over.isEmpty() ? over : lines;
        int width = wide.stream()
                .filter(line -> line.number() >= reading.headingLine())
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, width).mapToObj(place -> text(over, place)).toList();
    }

    private String text(List<Line> over, int place) {
        String upper = over.isEmpty() ? "" : over.get(0).at(place);
        String lower = over.size() < 2 ? "" : over.get(1).at(place);
        if (lower.isEmpty() || lower.equals(upper)) {
            return upper;
        }
        return upper.isEmpty() || headings.column(lower, List.of()).isPresent() ? lower : upper + " " + lower;
    }
}
