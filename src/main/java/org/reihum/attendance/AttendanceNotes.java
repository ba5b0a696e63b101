package org.reihum.attendance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
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
        /** Found it done already. */
        IN_VAIN
    }

    private final JdbcClient jdbc;

    AttendanceNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
