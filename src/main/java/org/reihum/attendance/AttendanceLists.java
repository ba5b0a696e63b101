package org.reihum.attendance;

import org.reihum.meeting.MeetingId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per meeting, whose lock comes before everything that changes who was there. */
@Component
class AttendanceLists {

    /** @param version how often it was closed */
    record Standing(int version, boolean closed) {}

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
        return jdbc.sql("select version, closed_at from attendance_list where meeting_id = :meeting for update")
                .param("meeting", meeting.value())
                .query((row, number) -> new Standing(row.getInt("version"), row.getObject("closed_at") != null))
                .single();
    }
}
