package org.reihum.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which of ours.
 *
 * @param columns in the order of the file; null: left out. None stands twice but those that may.
 */
record Mapping(List<@Nullable Column> columns) {

    Mapping {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
        List<Column> mapped = columns.stream()
                .filter(Objects::nonNull)
                .filter(column -> !column.isRepeated())
                .toList();
        if (Set.copyOf(mapped).size() < mapped.size()) {
            throw new IllegalArgumentException("twice in " + mapped);
        }
    }

    /** As {@link #text} wrote it. Of a column that stands twice the first counts. */
    static Mapping of(List<String> names) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = Arrays.stream(Column.values())
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElse(null);
            boolean again = column != null && !column.isRepeated() && columns.contains(column);
            columns.add(again ? null : column);
        }
        return new Mapping(columns);
    }

    static Mapping of(String text) {
        return text.isEmpty() ? new Mapping(List.of()) : of(List.of(text.split(",", -1)));
    }

    /** The same without what stands further to the right. */
    Mapping narrow(int most) {
        return columns.size() <= most ? this : new Mapping(columns.subList(0, most));
    }

    String text() {
        return columns.stream()
                .map(column -> column == null ? "" : column.name())
                .collect(Collectors.joining(","));
    }

    /** Without those that may stand several times. */
    Map<Column, Integer> places() {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            if (column != null && !column.isRepeated()) {
                places.put(column, place);
            }
        }
        return places;
    }

    /** The places of the others, with what stands above them. */
    Map<Integer, String> repeated(List<String> headings) {
        Map<Integer, String> places = new LinkedHashMap<>();
        for (int place = 0; place < Math.min(columns.size(), headings.size()); place++) {
            Column column = columns.get(place);
            if (column != null && column.isRepeated()) {
                places.put(place, headings.get(place));
            }
        }
        return places;
    }

    /** What a table of that kind can not do without, and this one does not have. */
    List<Column> missing(Kind kind) {
        return kind.required().stream()
                .filter(some -> some.stream().noneMatch(columns::contains))
                .map(some -> some.stream().min(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .toList();
    }
}
