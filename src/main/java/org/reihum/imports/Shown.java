package org.reihum.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Stands for the whole file: it has been looked at, even when nothing differs. */
    private static final Mark LOOKED_AT = new Mark(0, "");

    /** Of a difference. */
    private record Mark(int line, String mark) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Shown(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** It is looked at from now on. */
    void begin(long id) {
        clear(id);
        insert(id, List.of(LOOKED_AT));
    }

    /** @param identity what tells several rows of a line apart */
    <R> void keep(
            long id,
            List<Sorting.Numbered<R>> rows,
            List<? extends Judged<R, ?>> judged,
            Function<R, Object> identity) {
        Set<Mark> marks = new LinkedHashSet<>();
        for (int place = 0; place < rows.size(); place++) {
            int line = rows.get(place).line();
            marks(identity.apply(rows.get(place).row()), judged.get(place))
                    .forEach(mark -> marks.add(new Mark(line, mark)));
        }
        insert(id, marks);
    }

    private void insert(long id, Collection<Mark> marks) {
        batches.batchUpdate(
                "insert into import_shown (import_id, line, mark) values (?, ?, ?)", marks, 500, (row, mark) -> {
                    row.setLong(1, id);
                    row.setInt(2, mark.line());
                    row.setString(3, mark.mark());
                });
    }

    void clear(long id) {
        jdbc.sql("delete from import_shown where import_id = :id")
                .param("id", id)
                .update();
    }

    /** Whether it has been looked at since marks are kept. */
    boolean isKept(long id) {
        return of(id, 0, 0).isKept();
    }

    /** From one line to another, both included. */
    Lines of(long id, int from, int to) {
        return new Lines(new HashSet<>(jdbc.sql("select line, mark from import_shown where import_id = :id"
                        + " and (line = 0 or line between :from and :to)")
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .query(Mark.class)
                .list()));
    }

    private static Stream<String> marks(Object identity, Judged<?, ?> judged) {
        return judged.differences().stream()
                .map(difference -> Digest.of(List.of(
                                identity.toString(), difference.field().name(), difference.known(), difference.said()))
                        .substring(0, MARK));
    }

    /** Of some lines. */
    record Lines(Set<Mark> marks) {

        private boolean isKept() {
            return marks.contains(LOOKED_AT);
        }

        /** Whether all that differs now differed so then; of a file from before marks were kept nobody can tell. */
        boolean hold(int line, Object identity, Judged<?, ?> judged) {
            return !isKept() || Shown.marks(identity, judged).allMatch(mark -> marks.contains(new Mark(line, mark)));
        }
    }
}
