package org.reihum.imports;

import java.util.List;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines that were not entered. Written in the transaction of their chunk, so that a repeat doubles nothing. */
@Component
class Problems implements SkipListener<RawRow, PersonRow> {

    private static final int SHOWN = 200;

    /** @param field name of the column in question, or empty */
    record Problem(int line, String code, String field, String found) {}

    private final JdbcClient jdbc;

    Problems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void onSkipInProcess(RawRow row, Throwable why) {
        if (!(why instanceof BadRow bad)) {
            throw new IllegalStateException("only bad rows are skipped", why);
        }
        jdbc.sql("""
                        insert into people_import_problem (import_id, line, code, field, found)
                        values (:import, :line, :code, :field, :found)
                        """)
                .param("import", row.importId())
                .param("line", row.line().number())
                .param("code", bad.code().name())
                .param("field", bad.field())
                .param("found", shown(bad.found()))
                .update();
    }

    /** Short enough to be shown, and without characters that a database refuses. */
    static String shown(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]", "\uFFFD");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN - 1) + "…";
    }

    /** By line, at most {@code limit} from {@code offset}. */
    List<Problem> of(long people, int offset, int limit) {
        return jdbc.sql("""
                        select line, code, field, found from people_import_problem where import_id = :import
                        order by line offset :offset rows fetch next :limit rows only
                        """)
                .param("import", people)
                .param("offset", offset)
                .param("limit", limit)
                .query(Problem.class)
                .list();
    }
}
