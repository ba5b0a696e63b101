package org.reihum.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The visible sheets of an XLSX file and their lines, one after the other. */
class Workbook implements Iterator<Line>, AutoCloseable {

    private static final long SMALL = 10L << 20;
    private static final long LARGE = 100L << 20;
    private static final int MOST_TIMES_LARGER = 60;
    private static final int COLUMNS = 200;
    private static final int MOST_CELLS = 5_000_000;
    private static final int MOST_FIRST_CELLS = 100_000;

    private final ReadableWorkbook book;
    private final Merges merges;
    private final Iterator<Row> rows;
    private @Nullable Line next;
    private int seen;

    /**
     * @param known the merged cells of that sheet, or where they are kept once they are
     * @throws BadFile when there is no such sheet
     */
    Workbook(byte[] file, String sheet, Map<String, Merges> known) {
        book = open(file);
        try {
            Sheet found = visible(book).stream()
                    .filter(candidate -> candidate.getName().equals(sheet))
                    .findFirst()
                    .orElseThrow(() -> new BadFile(BadFile.Code.NO_TABLE));
            if (!known.containsKey(sheet)) {
                known.put(sheet, Merges.of(file, found));
            }
            merges = known.get(sheet).anew();
            rows = found.openStream().iterator();
            advance();
        } catch (IOException | ExcelReaderException e) {
            throw new BadFile(BadFile.Code.NO_TABLE, e);
        }
    }

    /** Names of the sheets that are not hidden, in their order. */
    static List<String> sheets(byte[] file) {
        try (ReadableWorkbook book = open(file)) {
            return visible(book).stream().map(Sheet::getName).toList();
        } catch (IOException e) {
            throw new BadFile(BadFile.Code.NO_TABLE, e);
        }
    }

    /** What stands in the first cells of a sheet, hidden or not; nothing when there is none. */
    static List<String> firstCells(byte[] file, String name) {
        try (ReadableWorkbook book = open(file)) {
            Optional<Sheet> sheet = book.findSheet(name);
            return sheet.isEmpty()
                    ? List.of()
                    : sheet.get()
                            .openStream()
                            .limit(MOST_FIRST_CELLS)
                            .map(row -> row.getOptionalCell(0).map(CellText::of).orElse(""))
                            .toList();
        } catch (IOException | ExcelReaderException e) {
            throw new BadFile(BadFile.Code.NO_TABLE, e);
        }
    }

    private static List<Sheet> visible(ReadableWorkbook book) {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    private static ReadableWorkbook open(byte[] file) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        } catch (IOException | ExcelReaderException e) {
            throw new BadFile(BadFile.Code.NO_TABLE, e);
        }
    }

    /** A small file that unzips to a huge one is no table (a "zip bomb"). */
    static void checkSize(byte[] file) {
        long most = Math.min(LARGE, Math.max(SMALL, (long) file.length * MOST_TIMES_LARGER));
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (ZipFile zip = zip(file)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > most) {
                            throw new BadFile(BadFile.Code.UNZIPS_TOO_LARGE);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadFile(BadFile.Code.NO_TABLE, e);
        }
    }

    /** By its directory: what stands before the single parts is wrong in files of some programs. */
    private static ZipFile zip(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    /** What is done with a part of the file, as it is unzipped. */
    interface Look {
        void at(InputStream part) throws IOException, XMLStreamException;
    }

    /** @throws BadFile when there is no such part */
    static void part(byte[] file, String name, Look look) throws IOException, XMLStreamException {
        try (ZipFile zip = zip(file)) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new BadFile(BadFile.Code.NO_TABLE);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                look.at(in);
            }
        }
    }

    private void advance() {
        next = null;
        while (next == null && rows.hasNext()) {
            Row row = rows.next();
            seen += row.getCellCount();
            if (seen > MOST_CELLS) {
                throw new BadFile(BadFile.Code.TOO_MANY_CELLS);
            }
            Line line = Line.of(row.getRowNum(), cells(row));
            next = line.filled() == 0 ? null : line;
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(CellText::of).orElse(""));
        }
        return merges.filled(row.getRowNum(), cells);
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
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
