package org.reihum.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written back, as pages show it. */
@Component
class ReplyList {

    static final int PAGE = 20;

    private static final String FROM = """
            from received_reply r
            left join invitation i on i.id = r.invitation_id
            left join person p on p.id = i.person_id
            left join meeting m on m.id = r.meeting_id
            """;

    /** What the person has answered since, and what is about a meeting that is over, needs nobody any more. */
    private static final String OPEN = """
            (r.done_at is null
             and not (r.kind in ('UNCONFIRMED', 'OUTDATED', 'DELEGATION') and i.answered_at is not null
                 and i.answered_at > r.received_at)
             and not (r.kind = 'DELEGATION' and i.id is not null and i.answer = 'DELEGATED')
             and (r.kind in ('PROSE', 'UNREADABLE') or m.id is null
                 or m.state <> 'CANCELLED' and (m.takes_place_on is null or m.takes_place_on >= :day)))
            """;

    private static final String LINES = "select r.*, i.answer as current_answer, p.form_of_address, p.title,"
            + " p.first_name, p.last_name, case when " + OPEN + " then true else false end as is_open " + FROM;

    private final JdbcClient jdbc;
    private final Timetable timetable;

    ReplyList(JdbcClient jdbc, Timetable timetable) {
        this.jdbc = jdbc;
        this.timetable = timetable;
    }

    /** Oldest first while they are to be dealt with, latest first afterwards. */
    List<ReplyLine> of(ReplyFilter filter, Instant now) {
        Map<Long, MeetingCard> meetings = new HashMap<>();
        return asked(LINES, filter, order(filter) + " offset :offset rows fetch next :limit rows only", now)
                .param("offset", filter.page() * PAGE)
                .param("limit", PAGE)
                .query((row, number) -> line(row, meetings))
                .list();
    }

    private static String order(ReplyFilter filter) {
        return filter.done() ? " order by r.received_at desc, r.id desc" : " order by r.received_at, r.id";
    }

    int count(ReplyFilter filter, Instant now) {
        return asked("select count(*) " + FROM, filter, "", now)
                .query(Integer.class)
                .single();
    }

    /** How much that anybody may have sent waits beside that person. */
    int countUnproven(InvitationId invitation, Instant now) {
        return jdbc.sql("select count(*) " + FROM + " where r.invitation_id = :invitation and not r.proven and " + OPEN)
                .param("invitation", invitation.value())
                .param("day", yesterday(now))
                .query(Integer.class)
                .single();
    }

    Optional<ReplyLine> find(long id, Instant now) {
        return jdbc.sql(LINES + " where r.id = :id")
                .param("id", id)
                .param("day", yesterday(now))
                .query((row, number) -> line(row, new HashMap<>()))
                .optional();
    }

    /** Everything of one invited person, latest first. */
    List<ReplyLine> of(InvitationId invitation, Instant now) {
        Map<Long, MeetingCard> meetings = new HashMap<>();
        return jdbc.sql(LINES + " where r.invitation_id = :invitation order by r.received_at desc, r.id desc"
                        + " fetch first 20 rows only")
                .param("invitation", invitation.value())
                .param("day", yesterday(now))
                .query((row, number) -> line(row, meetings))
                .list();
    }

    private JdbcClient.StatementSpec asked(String select, ReplyFilter filter, String rest, Instant now) {
        String state = filter.done() ? "not " + OPEN : OPEN;
        String about = filter.meeting().isPresent() ? " and r.meeting_id = :meeting" : "";
        return jdbc.sql(select + " where " + state + about + rest)
                .param("day", yesterday(now))
                .param("meeting", filter.meeting().map(MeetingId::value).orElse(0L));
    }

    /** Days end at different times in different zones. */
    private static LocalDate yesterday(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    }

    private ReplyLine line(ResultSet row, Map<Long, MeetingCard> meetings) throws SQLException {
        long meeting = row.getLong("meeting_id");
        long invitation = row.getLong("invitation_id");
        String current = row.getString("current_answer");
        String outcome = row.getString("outcome");
        return new ReplyLine(
                row.getLong("id"),
                ReplyKind.valueOf(row.getString("kind")),
                meeting == 0 ? null : meetings.computeIfAbsent(meeting, id -> timetable.card(new MeetingId(id))),
                invitation == 0 ? null : new InvitationId(invitation),
                invitation == 0 ? "" : name(row),
                current == null ? null : Answer.valueOf(current),
                sender(row),
                row.getString("words"),
                said(row),
                row.getBoolean("is_open"),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row, "done_at"),
                Objects.requireNonNullElse(row.getString("done_by"), ""),
                List.of());
    }

    private static ReplyLine.Sender sender(ResultSet row) throws SQLException {
        return new ReplyLine.Sender(
                row.getString("sender_name"),
                row.getString("sender_address"),
                row.getBoolean("proven"),
                row.getString("subject"),
                Objects.requireNonNull(instant(row, "received_at")));
    }

    private static ReplyLine.Said said(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new ReplyLine.Said(
                row.getString("attendee"),
                answer == null ? null : Answer.valueOf(answer),
                row.getObject("sequence", Integer.class),
                row.getInt("guests"),
                instant(row, "proposed_start"),
                instant(row, "proposed_end"),
                row.getString("delegate"));
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(
                        FormOfAddress.valueOf(row.getString("form_of_address")),
                        row.getString("title"),
                        row.getString("first_name"),
                        row.getString("last_name"))
                .full();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
