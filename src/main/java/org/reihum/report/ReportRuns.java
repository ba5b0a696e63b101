package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs as pages show them: what was asked for, and how far it is. */
@Component
class ReportRuns {

    /**
     * @param series by name; empty for a report for a funder, which has the {@code funder} instead
     * @param meeting number of the one meeting, with its {@code city} and day ({@code from}); null for a period
     * @param version null until it has counted
     * @param rows lines done of the file that is being written, or was last
     * @param planned lines that there are to write; null until it is known
     */
    record Row(
            long id,
            ReportKind kind,
            String series,
            String funder,
            @Nullable Integer meeting,
            @Nullable String city,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version,
            boolean provisional,
            Locale language,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant started,
            RunState state,
            int rows,
            @Nullable Integer planned) {

        /** How far it is in per cent; 0 until that is known. */
        public int percent() {
            return planned == null || planned == 0 ? 0 : (int) Math.min(100, 100L * rows / planned);
        }

        /** How long it still takes, if it goes on as it does; null until that is known. */
        public @Nullable Duration rest(Instant now) {
            if (started == null || planned == null || rows == 0 || rows >= planned) {
                return null;
            }
            return Duration.between(started, now)
                    .multipliedBy((long) planned - rows)
                    .dividedBy(rows);
        }
    }

    /** One attempt at a run. */
    record Attempt(long id, RunState state, @Nullable Duration took) {}

    /** @param problem what went wrong, in the words of the machine; empty when nothing did */
    record Step(long attempt, String name, RunState state, int read, int written, String problem) {}

    private static final String ROWS = """
            select r.id, r.kind, s.name as series, g.funder, m.number as meeting, p.name as city,
                   coalesce(m.takes_place_on, r.first_day) as first_day, r.last_day, r.version, r.provisional, r.language,
                   r.requested_by, r.requested_at, r.started_at, e.status, r.rows_done, r.rows_planned
            from report r
            left join series s on s.id = r.series_id
            left join funding_grant g on g.id = r.grant_id
            left join meeting m on m.id = r.meeting_id
            left join place p on p.id = m.place_id
            left join (select ep.parameter_value, max(ep.job_execution_id) as latest
                       from batch_job_execution_params ep
                       join batch_job_execution x on x.job_execution_id = ep.job_execution_id
                       join batch_job_instance i on i.job_instance_id = x.job_instance_id
                       where i.job_name = 'report' and ep.parameter_name = 'report'
                       group by ep.parameter_value) a on a.parameter_value = cast(r.id as varchar(20))
            left join batch_job_execution e on e.job_execution_id = a.latest
            """;

    private static final String OF_REPORT = """
            from batch_job_execution e
            join batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = 'report'
            join batch_job_execution_params p on p.job_execution_id = e.job_execution_id
                 and p.parameter_name = 'report' and p.parameter_value = cast(cast(:report as bigint) as varchar(20))
            """;

    private static final String IN_VAIN = "select count(*) " + OF_REPORT
            + " where e.status = 'FAILED' and e.start_time is not null and e.job_execution_id > coalesce("
            + "(select max(e.job_execution_id) " + OF_REPORT
            + " join batch_step_execution s on s.job_execution_id = e.job_execution_id"
            + " where s.status = 'COMPLETED' or s.commit_count > 0), 0)";

    private final JdbcClient jdbc;

    ReportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Row> newest(int offset, int limit) {
        return jdbc.sql(ROWS + " order by r.id desc offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /**
     * Those that have noted no end and of which no run is under way: a kill has ended it, or came before it. Also those
     * that are complete, where a kill came before Batch could note it.
     */
    List<Long> killed() {
        return jdbc
                .sql(ROWS + " where r.ended_at is null or r.completed_at is not null and e.status = 'FAILED'"
                        + " order by r.id")
                .query((row, number) -> row(row))
                .list()
                .stream()
                .filter(row -> row.state() == RunState.FAILED)
                .map(Row::id)
                .toList();
    }

    /** How many attempts have begun and broken off since the last that has completed a step or a file. */
    int attemptsInVain(long report) {
        return jdbc.sql(IN_VAIN).param("report", report).query(Integer.class).single();
    }

    int count() {
        return jdbc.sql("select count(*) from report").query(Integer.class).single();
    }

    /** @throws ReportNotFound when there is no such report */
    Row row(long report) {
        return jdbc.sql(ROWS + " where r.id = :id")
                .param("id", report)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(() -> new ReportNotFound(report));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                ReportKind.valueOf(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("series"), ""),
                Objects.requireNonNullElse(row.getString("funder"), ""),
                row.getObject("meeting", Integer.class),
                row.getString("city"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("version", Integer.class),
                row.getBoolean("provisional"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Reports.instant(row, "started_at"),
                RunState.of(row.getString("status")),
                row.getInt("rows_done"),
                row.getObject("rows_planned", Integer.class));
    }

    /** The attempts at that report, the latest first. */
    List<Attempt> attempts(long report) {
        return jdbc.sql("select e.* " + OF_REPORT + " order by e.job_execution_id desc")
                .param("report", report)
                .query((row, number) -> new Attempt(
                        row.getLong("job_execution_id"),
                        RunState.of(row.getString("status")),
                        took(
                                row.getObject("start_time", LocalDateTime.class),
                                row.getObject("end_time", LocalDateTime.class))))
                .list();
    }

    List<Step> steps(long report) {
        return jdbc.sql("select s.* " + OF_REPORT
                        + " join batch_step_execution s on s.job_execution_id = e.job_execution_id"
                        + " order by s.step_execution_id")
                .param("report", report)
                .query((row, number) -> new Step(
                        row.getLong("job_execution_id"),
                        row.getString("step_name"),
                        RunState.of(row.getString("status")),
                        row.getInt("read_count"),
                        row.getInt("write_count"),
                        cause(row.getString("exit_message"))))
                .list();
    }

    private static @Nullable Duration took(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? null : Duration.between(from, to);
    }

    /** The innermost cause that a stored stack trace names. */
    private static String cause(@Nullable String trace) {
        List<String> lines = trace == null ? List.of() : trace.lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((earlier, later) -> later)
                .or(() -> lines.stream().findFirst())
                .orElse("");
    }
}
