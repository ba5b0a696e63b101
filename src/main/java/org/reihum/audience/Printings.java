package org.reihum.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.reihum.network.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** When which letters were printed, and who took the list out of the house. */
@Component
class Printings {

    /**
     * Letters that were printed together.
     *
     * @param by the name of the account, or its address once there is none any more
     */
    record Printing(long id, Instant at, String by, int letters) {}

    private static final String LATEST = """
            select r.id, r.printed_at, coalesce(c.display_name, r.printed_by) as who,
                   (select count(*) from letter_printed l where l.printing_id = r.id) as letters
            from letter_printing r left join account c on c.email = r.printed_by
            where r.meeting_id = :meeting order by r.id desc fetch next :most rows only
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    Printings(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** @param by log-in name */
    void note(MeetingId meeting, List<PaperLetter> letters, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into letter_printing (meeting_id, printed_at, printed_by) values (:meeting, :at, :by)")
                .param("meeting", meeting.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update(key, "id");
        long printing = key.getKeyAs(Long.class);
        many.batchUpdate(
                "insert into letter_printed (printing_id, meeting_id, invitation_id, organisation_id)"
                        + " values (?, ?, ?, ?)",
                letters,
                letters.size(),
                (row, letter) -> {
                    InvitationId guest = letter.invitation();
                    OrganisationId firm = letter.organisationId();
                    row.setLong(1, printing);
                    row.setLong(2, meeting.value());
                    row.setObject(3, guest == null ? null : guest.value(), Types.BIGINT);
                    row.setObject(4, guest != null || firm == null ? null : firm.value(), Types.BIGINT);
                });
    }

    /** They count as not printed again. */
    void undo(MeetingId meeting, long printing) {
        jdbc.sql("delete from letter_printing where id = :id and meeting_id = :meeting")
                .param("id", printing)
                .param("meeting", meeting.value())
                .update();
    }

    /** The latest first. */
    List<Printing> latest(MeetingId meeting, int most) {
        return jdbc.sql(LATEST)
                .param("meeting", meeting.value())
                .param("most", most)
                .query((row, number) -> printing(row))
                .list();
    }

    private static Printing printing(ResultSet row) throws SQLException {
        return new Printing(
                row.getLong("id"),
                row.getObject("printed_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getInt("letters"));
    }

    /** @param by log-in name */
    void logExport(MeetingId meeting, int letters, String by, Instant now) {
        jdbc.sql("insert into letter_list_export (meeting_id, exported_at, exported_by, letters)"
                        + " values (:meeting, :at, :by, :letters)")
                .param("meeting", meeting.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("letters", letters)
                .update();
    }
}
