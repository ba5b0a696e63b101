package org.reihum.attendance;

import java.time.Instant;
import java.time.ZoneOffset;
import org.reihum.meeting.MeetingId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per meeting, whose lock comes before everything that changes who was there. */
@Component
class AttendanceLists {

    /** @param version 1 since it was closed, one more for each correction; 0 while it is open */
    record Standing(int version) {

        boolean closed() {
            return version > 0;
        }
    }

    private final JdbcClient jdbc;

    AttendanceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called outside of a transaction, because what two make at once fails for one of them. */
    void begin(MeetingId meeting) {
        try {
            jdbc.sql("insert into attendance_list (meeting_id, version, closed_by) select :meeting, 0, ''"
                            + " where not exists (select 1 from attendance_list where meeting_id = :meeting)")
                    .param("meeting", meeting.value())
                    .update();
        } catch (DataIntegrityViolationException e) {
            // another has begun it at the same moment, or there is no such meeting: whoever locks it finds out
        }
    }

    /** Ours until the transaction ends. */
    Standing lock(MeetingId meeting) {
        return jdbc.sql("select version from attendance_list where meeting_id = :meeting for update")
                .param("meeting", meeting.value())
                .query((row, number) -> new Standing(row.getInt("version")))
                .single();
    }

    /** Whoever closed it first stays noted. */
    void close(MeetingId meeting, int version, String by, Instant now) {
        jdbc.sql("update attendance_list set version = :version, closed_at = coalesce(closed_at, :now),"
                        + " closed_by = case when closed_at is null then :by else closed_by end"
                        + " where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .param("version", version)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
