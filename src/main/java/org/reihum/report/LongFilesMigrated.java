package org.reihum.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Before the migration that makes files of the lines of reports: an H2 database puts no more than a million characters
 * together, and would stop there. What is longer is taken over here, piece by piece; the migration finds the rest.
 */
@Component
class LongFilesMigrated implements Callback {

    static final String VERSION = "256";

    /** As many as fit whatever the characters are: H2 counts octets too. */
    private static final int LONG = 250_000;

    private static final String LONG_FILES = """
            select report_id, file, count(case when position > 0 then 1 end) as lines from report_line
            group by report_id, file having sum(char_length(line)) > %d order by report_id, file
            """.formatted(LONG);

    /** How many lines of which report. */
    private final Map<Long, Long> taken = new LinkedHashMap<>();

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "long files of reports";
    }

    @Override
    public void handle(Event event, Context context) {
        var version = context.getMigrationInfo().getVersion();
        if (version == null || !version.getVersion().equals(VERSION) || !isH2(context.getConnection())) {
            return;
        }
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        if (event == Event.BEFORE_EACH_MIGRATE) {
            take(jdbc);
        } else {
            // these lines were gone when it counted them
            taken.forEach(
                    (report, lines) -> jdbc.sql("update report set rows_done = rows_done + :lines where id = :report")
                            .param("lines", lines)
                            .param("report", report)
                            .update());
        }
    }

    private static boolean isH2(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database does not say which it is", e);
        }
    }

    private void take(JdbcClient jdbc) {
        List<Map<String, Object>> all = jdbc.sql(LONG_FILES).query().listOfRows();
        for (Map<String, Object> one : all) {
            long report = ((Number) one.get("report_id")).longValue();
            String file = (String) one.get("file");
            take(jdbc, report, file);
            taken.merge(report, ((Number) one.get("lines")).longValue(), Long::sum);
            jdbc.sql("delete from report_line where report_id = :report and file = :file")
                    .param("report", report)
                    .param("file", file)
                    .update();
        }
    }

    /** The same octets as the lines made when they were served. */
    private static void take(JdbcClient jdbc, long report, String file) {
        var files = new StoredFiles(jdbc);
        try (var out = files.write(report, file.toLowerCase(Locale.ROOT), "csv")) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            int position = 0;
            for (List<String> lines = lines(jdbc, report, file, position);
                    !lines.isEmpty();
                    lines = lines(jdbc, report, file, position)) {
                out.write(String.join("", lines).getBytes(StandardCharsets.UTF_8));
                position += lines.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(JdbcClient jdbc, long report, String file, int from) {
        return jdbc.sql("select line from report_line where report_id = :report and file = :file"
                        + " order by position offset :from rows fetch next 1000 rows only")
                .param("report", report)
                .param("file", file)
                .param("from", from)
                .query(String.class)
                .list();
    }
}
