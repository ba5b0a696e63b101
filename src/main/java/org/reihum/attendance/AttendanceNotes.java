package org.reihum.attendance;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every act at the door, by which one that was sent again is recognised. */
@Component
class AttendanceNotes {

    /** What was done. */
    enum Act {
        IN,
        UNDONE,
        /** That the person signed, or did not, was put right. */
        SIGNED,
        /** What a list kept elsewhere says otherwise was put right. */
        CORRECTED,
        /** Found it done already. */
        IN_VAIN
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AttendanceNotes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The attendance that this act was about, when it has come before. */
    Optional<Long> known(MeetingId meeting, @Nullable String nonce) {
        return nonce == null
                ? Optional.empty()
                : jdbc.sql("select attendance_id from attendance_note where meeting_id = :meeting and nonce = :nonce")
                        .param("meeting", meeting.value())
                        .param("nonce", nonce)
                        .query(Long.class)
                        .optional();
    }

    /** What an act entered; empty when it never came, has no name, or found somebody there. */
    Optional<Long> entered(MeetingId meeting, @Nullable String nonce) {
        return jdbc.sql("select attendance_id from attendance_note"
                        + " where meeting_id = :meeting and nonce = :nonce and act = 'IN'")
                .param("meeting", meeting.value())
                .param("nonce", nonce)
                .query(Long.class)
                .optional();
    }

    void add(MeetingId meeting, Act act, long attendance, CheckIn how, Instant now) {
        jdbc.sql("""
                        insert into attendance_note (meeting_id, nonce, act, attendance_id, noted_at, noted_by, received_at)
                        values (:meeting, :nonce, :act, :attendance, :at, :by, :now)
                        """)
                .param("meeting", meeting.value())
                .param("nonce", how.nonce())
                .param("act", act.name())
                .param("attendance", attendance)
                .param("at", utc(how.at()))
                .param("by", how.by())
                .param("now", utc(now))
                .update();
    }

    /** What was done to which attendance. */
    record Note(Act act, long attendance) {}

    /** Several at once, none of which has a name. */
    void add(MeetingId meeting, List<Note> done, CheckIn how, Instant now) {
        batches.batchUpdate(
                "insert into attendance_note (meeting_id, act, attendance_id, noted_at, noted_by, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                done,
                500,
                (row, note) -> {
                    row.setLong(1, meeting.value());
                    row.setString(2, note.act().name());
                    row.setLong(3, note.attendance());
                    row.setObject(4, utc(how.at()), Types.TIMESTAMP_WITH_TIMEZONE);
                    row.setString(5, how.by());
                    row.setObject(6, utc(now));
                });
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
