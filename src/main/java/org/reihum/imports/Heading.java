package org.reihum.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first line of a file says.
 *
 * @param width how many columns it has
 * @param places where each column that we know stands, from 0
 * @param ignored the others, as they are written
 */
record Heading(int width, Map<Column, Integer> places, List<String> ignored) {

    /** @throws BadHeading when the file can not be read by it */
    static Heading of(CsvText text) {
        if (text.lines().isEmpty()) {
            throw new BadHeading(BadHeading.Code.EMPTY, Optional.empty(), "");
        }
        String line = text.lines().get(0).text();
        List<String> cells = CsvText.cells(line, text.separator())
                .orElseThrow(() -> new BadHeading(BadHeading.Code.QUOTE, Optional.empty(), line));
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            Optional<Column> column = Column.of(cells.get(place));
            if (column.isEmpty()) {
                ignored.add(cells.get(place));
            } else if (places.putIfAbsent(column.get(), place) != null) {
                throw new BadHeading(BadHeading.Code.TWICE, column, cells.get(place));
            }
        }
        for (Column required : EnumSet.copyOf(Column.REQUIRED)) {
            if (!places.containsKey(required)) {
                throw new BadHeading(BadHeading.Code.MISSING, Optional.of(required), String.join(", ", cells));
            }
        }
        return new Heading(cells.size(), places, ignored);
    }

    /** What stands in that column; empty when there is none. */
    String in(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place);
    }
}
