package org.reihum.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be said of single lines: problems, and differences from what is known. */
@Component
class Findings {

    /** Code of lines that are no entries at all. */
    static final String NO_ENTRY = "NO_ENTRY";

    private static final int TEXT = 2_000;
    private static final int WHO = 300;
    private static final int CELLS = 20_000;

    /** @param field name of the column in question, or empty */
    record Problem(
            int line,
            String code,
            String field,
            String found,
            @Nullable String cells) {

        static Problem of(Line line, BadRow bad) {
            return new Problem(line.number(), bad.code().name(), bad.field(), Texts.shown(bad.found()), cells(line));
        }

        static Problem noEntry(Line line) {
            String text = String.join(
                    " ", line.cells().stream().filter(cell -> !cell.isEmpty()).toList());
            return new Problem(line.number(), NO_ENTRY, "", Texts.shown(text), null);
        }

        private static String cells(Line line) {
            String joined = Texts.joined(line.cells());
            return joined.substring(0, Math.min(joined.length(), CELLS));
        }
    }

    /** @param position among the differences of its line */
    record Different(int line, int position, String who, String field, String known, String said) {}

    /** Lines with the same problem. */
    record Reason(String code, String field, int times) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Findings(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void clear(long id) {
        jdbc.sql("delete from import_problem where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from import_difference where import_id = :id")
                .param("id", id)
                .update();
    }

    void keep(long id, List<Problem> problems) {
        batches.batchUpdate(
                "insert into import_problem (import_id, line, code, field, found, cells) values (?, ?, ?, ?, ?, ?)",
                problems,
                500,
                (row, problem) -> {
                    row.setLong(1, id);
                    row.setInt(2, problem.line());
                    row.setString(3, problem.code());
                    row.setString(4, problem.field());
                    row.setString(5, problem.found());
                    row.setString(6, problem.cells());
                });
    }

    void keepDifferences(long id, List<Different> differences) {
        batches.batchUpdate(
                "insert into import_difference (import_id, line, position, who, field, known, said) values (?, ?, ?, ?, ?, ?, ?)",
                differences,
                500,
                (row, difference) -> {
                    row.setLong(1, id);
                    row.setInt(2, difference.line());
                    row.setInt(3, difference.position());
                    row.setString(4, Texts.shown(difference.who(), WHO));
                    row.setString(5, difference.field());
                    row.setString(6, Texts.shown(difference.known(), TEXT));
                    row.setString(7, Texts.shown(difference.said(), TEXT));
                });
    }

    /** Bad lines by number, at most {@code limit} from {@code offset}. */
    List<Problem> bad(long id, int offset, int limit) {
        return problems(id, "code <> '" + NO_ENTRY + "'", offset, limit);
    }

    /** Lines that are no entries. */
    List<Problem> noEntries(long id, int limit) {
        return problems(id, "code = '" + NO_ENTRY + "'", 0, limit);
    }

    private List<Problem> problems(long id, String which, int offset, int limit) {
        return jdbc.sql("select line, code, field, found, cells from import_problem where import_id = :id and " + which
                        + " order by line offset :offset rows fetch next :limit rows only")
                .param("id", id)
                .param("offset", offset)
                .param("limit", limit)
                .query(Problem.class)
                .list();
    }

    /** The most frequent first. */
    List<Reason> reasons(long id) {
        return jdbc.sql("""
                        select code, field, count(*) as times from import_problem
                        where import_id = :id and code <> 'NO_ENTRY' group by code, field order by count(*) desc, code, field
                        """).param("id", id).query(Reason.class).list();
    }

    List<Different> differences(long id, int limit) {
        return jdbc.sql("""
                        select line, position, who, field, known, said from import_difference where import_id = :id
                        order by line, position fetch first :limit rows only
                        """)
                .param("id", id)
                .param("limit", limit)
                .query(Different.class)
                .list();
    }

    /** Of some of the lines that differ, in their order. */
    List<Different> differences(long id, int offset, int lines) {
        return jdbc.sql("""
                        select d.line, d.position, d.who, d.field, d.known, d.said from import_difference d
                        join (select distinct line from import_difference where import_id = :id
                              order by line offset :offset rows fetch next :lines rows only) page on page.line = d.line
                        where d.import_id = :id order by d.line, d.position
                        """)
                .param("id", id)
                .param("offset", offset)
                .param("lines", lines)
                .query(Different.class)
                .list();
    }

    /** How many lines differ. */
    int differing(long id) {
        return jdbc.sql("select count(distinct line) from import_difference where import_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Lines whose differences are taken. */
    Set<Integer> chosen(long id) {
        return new HashSet<>(jdbc.sql("select line from import_choice where import_id = :id")
                .param("id", id)
                .query(Integer.class)
                .list());
    }

    void choose(long id, Collection<Integer> lines) {
        jdbc.sql("delete from import_choice where import_id = :id")
                .param("id", id)
                .update();
        batches.batchUpdate(
                "insert into import_choice (import_id, line) values (?, ?)",
                List.copyOf(new HashSet<>(lines)),
                500,
                (row, line) -> {
                    row.setLong(1, id);
                    row.setInt(2, line);
                });
    }

    /** What the lines held is kept no longer; that they were bad, and why, stays. */
    void forgetCells(long id) {
        jdbc.sql("update import_problem set cells = null, found = '' where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from import_difference where import_id = :id")
                .param("id", id)
                .update();
    }
}
