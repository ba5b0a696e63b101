package org.reihum.invitation;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the trace of the invitations tells about an earlier moment. */
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
