package org.reihum.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of one of the other reports: page, paper, Word, files and the comparison with an earlier version have the same.
 *
 * @param first what its lines are, in words; may be empty
 */
record OtherTable(String first, List<Column> columns, List<Line> lines) {

    /**
     * @param key of its name among the messages
     * @param number whether it is a column of numbers
     * @param ofLists whether it is counted from lists of who came, whose corrections change it
     */
    record Column(String key, boolean number, boolean ofLists) {

        static Column of(String key) {
            return new Column(key, true, false);
        }

        static Column ofLists(String key) {
            return new Column(key, true, true);
        }

        static Column text(String key) {
            return new Column(key, false, false);
        }
    }

    /**
     * @param key by which the same line is found in another version
     * @param cells whole numbers, fractions, texts; null for none
     */
    record Line(String key, String name, List<@Nullable Object> cells) {}

    /** Whether readers find the same in both. By which keys their lines are found in other versions nobody sees. */
    boolean saysTheSame(OtherTable other) {
        return first.equals(other.first)
                && columns.equals(other.columns)
                && rows().toList().equals(other.rows().toList());
    }

    List<String> heading(Wording words) {
        return Stream.concat(Stream.of(first), columns.stream().map(column -> words.of(column.key())))
                .toList();
    }

    /** With their names in front. */
    Stream<List<@Nullable Object>> rows() {
        return lines.stream()
                .map(line -> Stream.concat(Stream.of((Object) line.name()), line.cells().stream())
                        .toList());
    }
}
