package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All reports that were asked for. */
@Component
class Reports {

    /** What makes two the same report. */
    private static final String SCOPE = """
            r.kind = :kind and coalesce(r.grant_id, 0) = :grant and coalesce(r.series_id, 0) = :series
              and coalesce(r.meeting_id, 0) = :meeting
              and (r.first_day = cast(:from as date) or r.first_day is null)
              and (r.last_day = cast(:to as date) or r.last_day is null)
            """;

    /** Later versions have been counted later. */
    private static final String LATEST_FIRST = " order by r.version desc, r.id desc ";

    private static final String SAME = "select * from report r where r.id <> :id and r.data_version is not null"
            + " and r.completed_at is not null and " + SCOPE + LATEST_FIRST + "fetch first 1 rows only";

    private static final Duration PRESSED_TWICE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final ScopeLock lock;

    Reports(JdbcClient jdbc, ScopeLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** @return the number of the same report that waits for its turn, or begins just now; else of one that is entered now */
    @Transactional
    public long request(ReportScope scope, Locale language, String by, Instant now) {
        return request(scope, language, by, now, Instant.EPOCH);
    }

    /**
     * What counts already does not know what was corrected since: whoever asks then gets another one, unless it began in
     * these two seconds, in which people press twice but correct nothing. What still waits tells what has been held by now.
     *
     * @param from one that was asked for earlier does not serve
     */
    @Transactional
    public long request(ReportScope scope, Locale language, String by, Instant now, Instant from) {
        lock.take(scope);
        Optional<Long> waiting = same(
                        "select r.id from report r where r.ended_at is null"
                                + " and (r.counting_since is null or r.counting_since > :pressed)"
                                + " and r.requested_at >= :asked and r.language = :language and " + SCOPE
                                + " order by r.id desc fetch first 1 rows only",
                        scope)
                .param("language", language.getLanguage())
                .param("asked", from.atOffset(ZoneOffset.UTC))
                .param("pressed", now.minus(PRESSED_TWICE).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        waiting.ifPresent(report -> askedAgain(report, by, now));
        return waiting.orElseGet(() -> enter(scope, language, by, now));
    }

    private void askedAgain(long id, String by, Instant now) {
        jdbc.sql("update report set requested_at = :now, requested_by = :by where id = :id"
                        + " and requested_at < :now and counting_since is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /**
     * From now on nobody is given this one any more. Noted at once, and before the caller looks at the data, so that it sees
     * all that whoever was given it has corrected before.
     *
     * @return it, as it was asked for last
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Report counting(long id, Instant now) {
        lock.take(get(id).scope());
        jdbc.sql("update report set counting_since = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return get(id);
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

    /** The latest run of the same report besides this one that is complete. */
    Optional<Report> before(Report report) {
        return latest(report.scope(), report.id());
    }

    /** The latest run of that report that is complete. */
    Optional<Report> latest(ReportScope scope) {
        return latest(scope, 0);
    }

    private Optional<Report> latest(ReportScope scope, long besides) {
        return same(SAME, scope)
                .param("id", besides)
                .query((row, number) -> report(row))
                .optional();
    }

    private JdbcClient.StatementSpec same(String sql, ReportScope scope) {
        Long series = single(scope);
        return jdbc.sql(sql)
                .param("kind", scope.kind().name())
                .param("grant", scope.grant() == null ? 0 : scope.grant())
                .param("series", series == null ? 0 : series)
                .param("meeting", scope.meeting() == null ? 0 : scope.meeting().value())
                .param("from", scope.from())
                .param("to", scope.to());
    }

    /**
     * The version of what it has counted: one more than the last that any run of the same report was given, whether that
     * is complete or broke off, unless it says the same as that one. Given at once and for good: a caller whose transaction
     * looks at an earlier state, or is undone, leaves it behind.
     *
     * @param before the data version under which an earlier run has said the same; else that of this run
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int version(Report report, String dataVersion, String before) {
        lock.take(report.scope());
        int version = lastGiven(report.scope())
                .map(last -> List.of(dataVersion, before).contains(last.data()) ? last.version() : last.version() + 1)
                .orElse(1);
        jdbc.sql("update report_lock set version = :version, data_version = :data where scope = :scope")
                .param("version", version)
                .param("data", dataVersion)
                .param("scope", report.scope().key())
                .update();
        return version;
    }

    private record Given(int version, String data) {}

    /** Those of earlier releases stand with their reports only. */
    private Optional<Given> lastGiven(ReportScope scope) {
        return jdbc.sql("select version, data_version from report_lock where scope = :scope and version is not null")
                .param("scope", scope.key())
                .query(Reports::given)
                .optional()
                .or(() -> same(
                                "select r.version, r.data_version from report r where r.data_version is not null and "
                                        + SCOPE + LATEST_FIRST + "fetch first 1 rows only",
                                scope)
                        .query(Reports::given)
                        .optional());
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(row.getInt("version"), row.getString("data_version"));
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

    /** What an earlier attempt has written stays written, and its lines are not done again. */
    void begun(long id, Instant now) {
        jdbc.sql("update report set started_at = :now, ended_at = null where id = :id")
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

    /** It may be what kills the process: nothing starts it but people, as a due report neither. */
    @Transactional
    public void leftToPeople(long id, Instant now) {
        ended(id, now);
        jdbc.sql("update report_due set tries_left = 0 where report_id = :id")
                .param("id", id)
                .update();
    }

    /** That all its files are there. */
    void completed(long id, Instant now) {
        jdbc.sql("update report set completed_at = :now where id = :id")
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
