package org.reihum.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has signed up for a meeting and confirmed it, in one query; what waits for its confirmation is nobody's business. */
@Component
public class SignUpList {

    private static final String ROWS = """
            select p.invitation_id, i.person_id, q.title, q.first_name, q.last_name, s.organisation,
                   s.confirmed_at, s.grouped, s.first_name as contact_first, s.last_name as contact_last,
                   g.title as giver_title, g.first_name as giver_first, g.last_name as giver_last
            from sign_up s
            join sign_up_person p on p.sign_up_id = s.id
            join invitation i on i.id = p.invitation_id
            join person q on q.id = i.person_id
            left join invitation f on f.id = s.forwarded_by
            left join person g on g.id = f.person_id
            where s.meeting_id = :meeting and s.confirmed_at is not null
            order by s.confirmed_at desc, s.id desc, p.place
            offset :offset rows fetch next :limit rows only
            """;

    private static final String COUNT = """
            select count(p.invitation_id) from sign_up s join sign_up_person p on p.sign_up_id = s.id
            where s.meeting_id = :meeting and s.confirmed_at is not null
            """;

    private final JdbcClient jdbc;

    SignUpList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param organisation as typed
     * @param group name of who signed up the group; null when the person did it alone
     * @param forwardedBy name of who passed the invitation on, or null
     */
    public record Row(
            InvitationId invitation,
            PersonId person,
            String name,
            String organisation,
            Instant confirmedAt,
            @Nullable String group,
            @Nullable String forwardedBy) {}

    /** The latest first, the people of a group in the order named. */
    public List<Row> of(MeetingId meeting, int offset, int limit) {
        return jdbc.sql(ROWS)
                .param("meeting", meeting.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    public int count(MeetingId meeting) {
        return jdbc.sql(COUNT)
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new InvitationId(row.getLong("invitation_id")),
                new PersonId(row.getLong("person_id")),
                name(row.getString("title"), row.getString("first_name"), row.getString("last_name")),
                row.getString("organisation"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("grouped")
                        ? name("", row.getString("contact_first"), row.getString("contact_last"))
                        : null,
                row.getString("giver_last") == null
                        ? null
                        : name(
                                row.getString("giver_title"),
                                row.getString("giver_first"),
                                row.getString("giver_last")));
    }

    private static String name(String title, String firstName, String lastName) {
        return new PersonName(FormOfAddress.NONE, title, firstName, lastName).full();
    }
}
