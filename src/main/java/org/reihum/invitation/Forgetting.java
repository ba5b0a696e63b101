package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what people eat and what they wrote beside their answers some weeks after the meeting: the answers themselves
 * stay. Doing it twice does nothing the second time.
 */
@Component
class Forgetting {

    private static final String OVER = """
            select m.id from meeting m where m.takes_place_on <= :day and exists (
                select 1 from invitation i where i.meeting_id = m.id and (i.food is not null or i.note is not null
                    or exists (select 1 from invitation_event e where e.invitation_id = i.id and e.note is not null)))
            order by m.id
            """;

    private final JdbcClient jdbc;
    private final Timetable timetable;
    private final InvitationSettings settings;

    Forgetting(JdbcClient jdbc, Timetable timetable, InvitationSettings settings) {
        this.jdbc = jdbc;
        this.timetable = timetable;
        this.settings = settings;
    }

    void run(Instant now) {
        Instant ended = now.minus(settings.forgetAfter());
        meetingsUntil(LocalDate.ofInstant(ended, ZoneOffset.UTC).plusDays(1)).stream()
                .filter(meeting -> timetable.card(meeting).isOver(ended))
                .forEach(this::forget);
    }

    private List<MeetingId> meetingsUntil(LocalDate day) {
        return jdbc.sql(OVER)
                .param("day", day)
                .query((row, number) -> new MeetingId(row.getLong("id")))
                .list();
    }

    private void forget(MeetingId meeting) {
        update("update invitation set food = null, note = null where meeting_id = :meeting", meeting);
        update(
                "update invitation_event set note = null"
                        + " where invitation_id in (select id from invitation where meeting_id = :meeting)",
                meeting);
    }

    private void update(String sql, MeetingId meeting) {
        jdbc.sql(sql).param("meeting", meeting.value()).update();
    }
}
