package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All reports that were asked for. */
@Component
class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    long enter(ReportScope scope, Locale language, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        boolean one = scope instanceof ReportScope.OneMeeting;
        jdbc.sql("""
                        insert into report (series_id, meeting_id, first_day, last_day, language, requested_by, requested_at)
                        values (:series, :meeting, :from, :to, :language, :by, :at)
                        """)
                .param("series", scope.series().value())
                .param(
                        "meeting",
                        one ? ((ReportScope.OneMeeting) scope).meeting().value() : null)
                .param("from", one ? null : ((ReportScope.Period) scope).from())
                .param("to", one ? null : ((ReportScope.Period) scope).to())
                .param("language", language.getLanguage())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** @throws ReportNotFound when there is no such report */
    Report get(long id) {
        return jdbc.sql("select * from report where id = :id")
                .param("id", id)
                .query((row, number) -> report(row))
                .optional()
                .orElseThrow(() -> new ReportNotFound(id));
    }

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

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                scope(row),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static ReportScope scope(ResultSet row) throws SQLException {
        var series = new SeriesId(row.getLong("series_id"));
        long meeting = row.getLong("meeting_id");
        return row.wasNull()
                ? new ReportScope.Period(
                        series, row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class))
                : new ReportScope.OneMeeting(series, new MeetingId(meeting));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
