package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All reports that were asked for. */
@Component
class Reports {

    private static final String SAME = """
            select * from report r where r.id < :id and r.kind = :kind and r.data_version is not null
              and coalesce(r.grant_id, 0) = :grant and coalesce(r.series_id, 0) = :series
              and coalesce(r.meeting_id, 0) = :meeting
              and (r.first_day = cast(:from as date) or r.first_day is null)
              and (r.last_day = cast(:to as date) or r.last_day is null)
            order by r.id desc fetch first 1 rows only
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    @Transactional
    public long enter(ReportScope scope, Locale language, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into report (kind, grant_id, series_id, meeting_id, first_day, last_day, language,
                                            requested_by, requested_at)
                        values (:kind, :grant, :series, :meeting, :from, :to, :language, :by, :at)
                        """)
                .param("kind", scope.kind().name())
                .param("grant", scope.grant())
                .param("series", single(scope))
                .param(
                        "meeting",
                        scope.meeting() == null ? null : scope.meeting().value())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("language", language.getLanguage())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        if (scope.grant() != null) {
            scope.series()
                    .forEach(
                            series -> jdbc.sql("insert into report_series (report_id, series_id) values (:id, :series)")
                                    .param("id", id)
                                    .param("series", series.value())
                                    .update());
        }
        return id;
    }

    private static @Nullable Long single(ReportScope scope) {
        return scope.grant() == null ? scope.series().get(0).value() : null;
    }

    /** @throws ReportNotFound when there is no such report */
    Report get(long id) {
        return jdbc.sql("select * from report where id = :id")
                .param("id", id)
                .query((row, number) -> report(row))
                .optional()
                .orElseThrow(() -> new ReportNotFound(id));
    }

    /** The latest run of the same report before this one that has counted. */
    Optional<Report> before(Report report) {
        return latest(report.scope(), report.id());
    }

    /** The latest run of that report that has counted. */
    Optional<Report> latest(ReportScope scope) {
        return latest(scope, Long.MAX_VALUE);
    }

    private Optional<Report> latest(ReportScope scope, long before) {
        Long series = single(scope);
        return jdbc.sql(SAME)
                .param("id", before)
                .param("kind", scope.kind().name())
                .param("grant", scope.grant() == null ? 0 : scope.grant())
                .param("series", series == null ? 0 : series)
                .param("meeting", scope.meeting() == null ? 0 : scope.meeting().value())
                .param("from", scope.from())
                .param("to", scope.to())
                .query((row, number) -> report(row))
                .optional();
    }

    /** That it has counted. @param rows that its files will have */
    void counted(long id, int version, String dataVersion, boolean provisional, int rows) {
        jdbc.sql("update report set version = :version, data_version = :data, provisional = :provisional,"
                        + " rows_planned = :rows where id = :id")
                .param("version", version)
                .param("data", dataVersion)
                .param("provisional", provisional)
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void begun(long id, Instant now) {
        jdbc.sql("update report set started_at = :now, ended_at = null, rows_done = 0 where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void ended(long id, Instant now) {
        jdbc.sql("update report set ended_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                scope(row),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getObject("version", Integer.class),
                row.getBoolean("provisional"),
                row.getObject("rows_planned", Integer.class),
                row.getInt("rows_done"));
    }

    private ReportScope scope(ResultSet row) throws SQLException {
        Long meeting = row.getObject("meeting_id", Long.class);
        Long series = row.getObject("series_id", Long.class);
        return new ReportScope(
                ReportKind.valueOf(row.getString("kind")),
                series == null ? series(row.getLong("id")) : List.of(new SeriesId(series)),
                row.getObject("grant_id", Long.class),
                meeting == null ? null : new MeetingId(meeting),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private List<SeriesId> series(long report) {
        return jdbc.sql("select series_id from report_series where report_id = :id order by series_id")
                .param("id", report)
                .query((row, number) -> new SeriesId(row.getLong(1)))
                .list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
