package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of downloaded guest lists: append only. */
@Component
class GuestListExports {

    private static final String LINES = """
            select e.id, e.exported_at, coalesce(a.display_name, e.exported_by) as who, e.format, e.whole, e.people
            from guest_list_export e left join account a on a.email = e.exported_by
            where e.meeting_id = :meeting
            """;

    private final JdbcClient jdbc;

    GuestListExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by address of the account */
    @Transactional
    public void log(MeetingId meeting, SheetFormat format, boolean whole, int people, String by, Instant now) {
        jdbc.sql("""
                        insert into guest_list_export (meeting_id, exported_at, exported_by, format, whole, people)
                        values (:meeting, :at, :by, :format, :whole, :people)
                        """)
                .param("meeting", meeting.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("format", format.name())
                .param("whole", whole)
                .param("people", people)
                .update();
    }

    /** The latest first. */
    List<GuestListExport> latest(MeetingId meeting, int most) {
        return ask(LINES + " order by e.id desc fetch next :most rows only", meeting)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    /** @throws ReportNotFound when no such list of that meeting was downloaded */
    GuestListExport get(MeetingId meeting, long id) {
        return ask(LINES + " and e.id = :id", meeting)
                .param("id", id)
                .query((row, number) -> line(row))
                .optional()
                .orElseThrow(() -> new ReportNotFound("guest list " + id));
    }

    private JdbcClient.StatementSpec ask(String sql, MeetingId meeting) {
        return jdbc.sql(sql).param("meeting", meeting.value());
    }

    private static GuestListExport line(ResultSet row) throws SQLException {
        return new GuestListExport(
                row.getLong("id"),
                row.getObject("exported_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                SheetFormat.valueOf(row.getString("format")),
                row.getBoolean("whole"),
                row.getInt("people"));
    }
}
