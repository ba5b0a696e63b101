package org.reihum.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines below the heading, each as an entry or as what it is instead. A line of one cell is the heading of those
 * below it; what it says stands behind the last cell of each of them.
 */
class Body implements Iterator<Body.Entry>, AutoCloseable {

    /** Narrower tables have lines of one cell that are meant. */
    private static final int WIDE = 4;

    private static final int SUM_IS_SHORT = 4;
    private static final Pattern SUM = Pattern.compile(
            "(?iu)(zwischen)?(summe|gesamt(zahl)?|insgesamt|anzahl|total|sum|count|stand|quelle)\\b.*", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("[\\p{L}][\\p{L} /().-]*");

    /** What a line is. */
    enum Standing {
        ENTRY,
        BROKEN,
        TOO_FEW,
        TOO_MANY,
        /** A line further above has the same number. */
        REPEATED,
        /** A heading between, a sum, a remark, the heading again. */
        NO_ENTRY
    }

    /**
     * @param cells as wide as the heading, and one more: what the heading above says
     * @param whole the line as it can stand alone
     */
    record Entry(Line line, List<String> cells, Standing standing, Line whole) {}

    private final TableFile.Lines lines;
    private final Reading reading;
    private final List<String> heading;
    /** Place of the column of our numbers, of which each stands once in a file. */
    private final @Nullable Integer numbers;

    private final HouseAbove house;

    private final Set<String> seen = new HashSet<>();
    private String group = "";
    private @Nullable Line ahead;

    private Body(TableFile.Lines lines, Reading reading, List<String> heading, Mapping mapping) {
        this.lines = lines;
        this.reading = reading;
        this.heading = heading;
        this.numbers = mapping.places().get(Column.NUMBER);
        this.house = new HouseAbove(mapping.places());
    }

    /** The whole file; to be closed. */
    static Body of(TableFile content, ImportFile file) {
        return new Body(content.lines(file.reading()), file.reading(), file.headings(), file.mapping());
    }

    /** Of some lines at the beginning. */
    static List<Entry> of(List<Line> first, Reading reading, List<String> heading) {
        return of(first, reading, heading, new Mapping(List.of()));
    }

    /** The same where it is known what stands in which column. */
    static List<Entry> of(List<Line> first, Reading reading, List<String> heading, Mapping mapping) {
        List<Entry> entries = new ArrayList<>();
        try (Body body = new Body(new TableFile.Lines(first.iterator(), () -> {}), reading, heading, mapping)) {
            body.forEachRemaining(entries::add);
        }
        return entries;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && lines.hasNext()) {
            Line line = lines.next();
            ahead = line.number() <= reading.before() ? null : line;
        }
        return ahead != null;
    }

    @Override
    public Entry next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Line line = ahead;
        ahead = null;
        Standing standing = standing(line);
        List<String> cells = new ArrayList<>(heading.size() + 1);
        for (int place = 0; place < heading.size(); place++) {
            cells.add(line.at(place));
        }
        cells.add(group);
        List<String> completed = house.complete(line, cells, standing);
        // among the bad lines it would stand below another house
        return new Entry(line, completed, standing, completed.equals(cells) ? line : Line.of(line.number(), completed));
    }

    private Standing standing(Line line) {
        if (line.broken()) {
            return Standing.BROKEN;
        }
        if (heading.size() >= WIDE && isNoEntry(line)) {
            return Standing.NO_ENTRY;
        }
        int width = line.cells().size();
        if (reading.format() == Reading.Format.CSV && width != heading.size()) {
            return width < heading.size() ? Standing.TOO_FEW : Standing.TOO_MANY;
        }
        return isRepeated(line) ? Standing.REPEATED : Standing.ENTRY;
    }

    private boolean isRepeated(Line line) {
        String number = numbers == null ? "" : line.at(numbers);
        return !number.isEmpty() && !seen.add(number);
    }

    private boolean isNoEntry(Line line) {
        long filled = line.filled();
        int first = 0;
        while (line.at(first).isEmpty()) {
            first++;
        }
        String text = line.at(first);
        if (filled == 1 && first <= 1) {
            group = isHeading(text) ? text : group;
            return true;
        }
        return filled <= SUM_IS_SHORT && isSum(text) && line.cells().stream().noneMatch(cell -> cell.contains("@"))
                || line.cells().equals(heading);
    }

    /** Whether it is a name rather than a remark. */
    static boolean isHeading(String text) {
        return HEADING.matcher(text).matches() && !isSum(text);
    }

    static boolean isSum(String text) {
        return SUM.matcher(text).matches();
    }

    @Override
    public void close() {
        lines.close();
    }
}
