package org.reihum.door;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answered;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody calls on the morning and does not come: a decline like any other, which frees the seat. */
@Component
class ExcusingAtDoor {

    private final Answering answering;
    private final JdbcClient jdbc;

    ExcusingAtDoor(Answering answering, JdbcClient jdbc) {
        this.answering = answering;
        this.jdbc = jdbc;
    }

    /** @return false when the meeting has begun: who is not there then has not come */
    @Transactional
    public boolean excuse(MeetingId meeting, InvitationId guest, @Nullable String nonce, String by, Instant now) {
        if (isKnown(meeting, nonce)) {
            return true;
        }
        Answered answered = answering.answer(guest, GivenAnswer.of(Answer.NO), Channel.DESK, by, now);
        if (answered instanceof Answered.Closed) {
            return false;
        }
        if (nonce != null) {
            keep(meeting, nonce, now);
        }
        return true;
    }

    /** Whether this act has come before. */
    boolean isKnown(MeetingId meeting, @Nullable String nonce) {
        return nonce != null
                && jdbc.sql("select count(*) from door_excuse where meeting_id = :meeting and nonce = :nonce")
                                .param("meeting", meeting.value())
                                .param("nonce", nonce)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private void keep(MeetingId meeting, String nonce, Instant now) {
        jdbc.sql("insert into door_excuse (meeting_id, nonce, noted_at) values (:meeting, :nonce, :now)")
                .param("meeting", meeting.value())
                .param("nonce", nonce)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
