package org.reihum.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of each line was shown to differ when the file was looked at. Who agrees to the differences agrees to these; one
 * that came about later is not taken but shown. One that is gone by then does no harm.
 */
@Component
class Shown {

    private static final int MARK = 12;

    /** @param marks of its differences, parted by commas */
    private record Mark(int line, String marks) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Shown(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void keep(long id, List<? extends Sorting.Numbered<?>> rows, List<? extends Judged<?, ?>> judged) {
        Map<Integer, String> marks = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            if (!judged.get(place).differences().isEmpty()) {
                // several people may stand in one line
                marks.merge(rows.get(place).line(), marks(judged.get(place)), (one, other) -> one + "," + other);
            }
        }
        batches.batchUpdate(
                "insert into import_shown (import_id, line, differences) values (?, ?, ?)",
                List.copyOf(marks.entrySet()),
                500,
                (row, entry) -> {
                    row.setLong(1, id);
                    row.setInt(2, entry.getKey());
                    row.setString(3, entry.getValue());
                });
    }

    void clear(long id) {
        jdbc.sql("delete from import_shown where import_id = :id")
                .param("id", id)
                .update();
    }

    /** From one line to another, both included. */
    Lines of(long id, int from, int to) {
        return new Lines(jdbc
                .sql("select line, differences as marks from import_shown"
                        + " where import_id = :id and line between :from and :to")
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .query(Mark.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Mark::line, mark -> Set.copyOf(List.of(mark.marks().split(","))))));
    }

    private static String marks(Judged<?, ?> judged) {
        return judged.differences().stream().map(Shown::mark).distinct().collect(Collectors.joining(","));
    }

    private static String mark(Difference difference) {
        return Digest.of(List.of(difference.field().name(), difference.known(), difference.said()))
                .substring(0, MARK);
    }

    /** Of some lines. */
    record Lines(Map<Integer, Set<String>> marks) {

        /** Whether all that differs now differed so then. */
        boolean hold(int line, Judged<?, ?> judged) {
            Set<String> shown = marks.getOrDefault(line, Set.of());
            return judged.differences().stream().map(Shown::mark).allMatch(shown::contains);
        }
    }
}
