package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.GermanOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trace of invitations for the digest: of each person what came last counts. */
@Component
class Happenings {

    /** @param name of the person; of a substitute with that of whom it represents */
    record Told(MeetingId meeting, Happening what, String name) {}

    private static final String LAST_OF_EACH = """
            select m.id as meeting_id, e.kind, e.answer, e.seat, i.late,
                   p.title, p.first_name, p.last_name, r.title as title_of, r.first_name as first_name_of,
                   r.last_name as last_name_of,
                   (select b.answer from invitation_event b where b.id = (
                        select max(c.id) from invitation_event c
                        where c.invitation_id = i.id and c.at <= :from)) as answer_before
            from invitation_event e
            join invitation i on i.id = e.invitation_id
            join meeting m on m.id = i.meeting_id
            join person p on p.id = i.person_id
            left join invitation s on s.id = i.stands_in_for
            left join person r on r.id = s.person_id
            where m.series_id = :series and i.withdrawn_at is null and m.state <> 'CANCELLED'
                and (m.takes_place_on is null or m.takes_place_on >= :today)
                and e.id = (select max(l.id) from invitation_event l
                            where l.invitation_id = i.id and l.at > :from and l.at <= :to
                                and l.kind not in ('INVITED', 'TOLD', 'RECALLED', 'REMINDED', 'NEW_LINK', 'RECORDED'))
            order by m.takes_place_on, m.id, %s, p.id
            """.formatted(GermanOrder.ofPeopleInSql("p"));

    private final JdbcClient jdbc;

    Happenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened after {@code from} until {@code to}, at meetings of that day and later. */
    List<Told> between(SeriesId series, Instant from, Instant to, LocalDate today) {
        return jdbc
                .sql(LAST_OF_EACH)
                .param("series", series.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query((row, number) -> told(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Told> told(ResultSet row) throws SQLException {
        String name = name(row, "");
        String represented = row.getString("last_name_of") == null ? "" : " (für " + name(row, "_of") + ")";
        var meeting = new MeetingId(row.getLong("meeting_id"));
        return Happening.of(
                        InvitationEvent.Kind.valueOf(row.getString("kind")),
                        Answer.valueOf(row.getString("answer")),
                        Optional.ofNullable(row.getString("seat")).map(Seat::valueOf),
                        row.getBoolean("late"),
                        Optional.ofNullable(row.getString("answer_before")).map(Answer::valueOf))
                .map(what -> new Told(meeting, what, what == Happening.SUBSTITUTE ? name + represented : name));
    }

    private static String name(ResultSet row, String whose) throws SQLException {
        String name = row.getString("first_name" + whose) + " " + row.getString("last_name" + whose);
        return (row.getString("title" + whose) + " " + name).strip();
    }
}
