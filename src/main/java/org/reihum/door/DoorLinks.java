package org.reihum.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desks at the doors of meetings. */
@Component
class DoorLinks {

    private static final String ROW = "select id, meeting_id, name, version, signature, stopped_at from door_link ";

    private final JdbcClient jdbc;

    DoorLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DoorLink> find(long id) {
        return jdbc.sql(ROW + "where id = :id")
                .param("id", id)
                .query((row, number) -> link(row))
                .optional();
    }

    /** In the order in which they were made. */
    List<DoorLink> of(MeetingId meeting) {
        return jdbc.sql(ROW + "where meeting_id = :meeting order by id")
                .param("meeting", meeting.value())
                .query((row, number) -> link(row))
                .list();
    }

    void add(MeetingId meeting, String name, boolean signature, String by, Instant now) {
        jdbc.sql("insert into door_link (meeting_id, name, version, signature, created_at, created_by)"
                        + " values (:meeting, :name, 1, :signature, :now, :by)")
                .param("meeting", meeting.value())
                .param("name", name)
                .param("signature", signature)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Another address is in force; a desk that was stopped works again. @return false when there is no such desk */
    boolean renew(MeetingId meeting, long id) {
        return jdbc.sql("update door_link set version = version + 1, stopped_at = null"
                                + " where id = :id and meeting_id = :meeting")
                        .param("id", id)
                        .param("meeting", meeting.value())
                        .update()
                > 0;
    }

    /** The address opens nothing any more. @return false when there is no such desk */
    boolean stop(MeetingId meeting, long id, Instant now) {
        return jdbc.sql("update door_link set stopped_at = coalesce(stopped_at, :now)"
                                + " where id = :id and meeting_id = :meeting")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("meeting", meeting.value())
                        .update()
                > 0;
    }

    private static DoorLink link(ResultSet row) throws SQLException {
        return new DoorLink(
                row.getLong("id"),
                new MeetingId(row.getLong("meeting_id")),
                row.getString("name"),
                row.getInt("version"),
                row.getBoolean("signature"),
                row.getObject("stopped_at") != null);
    }
}
