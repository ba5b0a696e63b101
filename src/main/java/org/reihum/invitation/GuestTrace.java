package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the trace of the invitations tells: the history of one, and how all stood at an earlier moment. */
@Component
public class GuestTrace {

    /**
     * How an invitation stood.
     *
     * @param came whether a seat was promised then
     * @param party the person and companions then
     * @param answeredSince whether the person has answered after that moment, perhaps the same
     */
    public record Before(boolean came, int party, boolean answeredSince) {}

    /**
     * Something that happened, with answer, seat and party as they were afterwards.
     *
     * @param kind name of the kind of event
     * @param seat null in events of long ago
     * @param version of the invitation that the person knew, 1 for the first; null where it was not noted
     * @param by who did it, by name; empty when it happened by itself
     */
    public record Line(
            Instant at,
            String kind,
            Answer answer,
            @Nullable Seat seat,
            int party,
            @Nullable Integer version,
            @Nullable Channel channel,
            String by,
            String note) {}

    private static final String LINES = """
            select e.at, e.kind, e.answer, e.seat, e.party, e.sequence, e.channel, e.note,
                   coalesce(a.display_name, e.given_by) as who
            from invitation_event e left join account a on a.email = e.given_by
            where e.invitation_id = :id
            order by e.id desc
            """;

    /** In events older than their table the seat is unknown: whoever said yes counts. */
    private static final String BEFORE = """
            select i.id, coalesce(e.party, 0) as party,
                   case when e.answer = 'YES' and coalesce(e.seat, 'SEATED') = 'SEATED' then 1 else 0 end as came,
                   (select count(*) from invitation_event later
                    where later.invitation_id = i.id and later.at > :moment and later.kind = 'ANSWERED') as answers
            from invitation i left join invitation_event e on e.id =
                 (select max(known.id) from invitation_event known
                  where known.invitation_id = i.id and known.at <= :moment)
            where i.meeting_id = :meeting
            """;

    private final JdbcClient jdbc;

    GuestTrace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that happened to an invitation, the latest first. */
    List<Line> of(InvitationId id) {
        return jdbc.sql(LINES)
                .param("id", id.value())
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        String seat = row.getString("seat");
        String channel = row.getString("channel");
        String note = row.getString("note");
        int sequence = row.getInt("sequence");
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                Answer.valueOf(row.getString("answer")),
                seat == null ? null : Seat.valueOf(seat),
                row.getInt("party"),
                row.getObject("sequence") == null ? null : sequence + 1,
                channel == null ? null : Channel.valueOf(channel),
                row.getString("who"),
                note == null ? "" : note);
    }

    /** Everyone who is invited now, as they stood at that moment. */
    public Map<InvitationId, Before> at(MeetingId meeting, Instant moment) {
        Map<InvitationId, Before> before = new HashMap<>();
        jdbc.sql(BEFORE)
                .param("meeting", meeting.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    before.put(
                            new InvitationId(row.getLong("id")),
                            new Before(row.getInt("came") == 1, row.getInt("party"), row.getInt("answers") > 0));
                });
        return before;
    }
}
