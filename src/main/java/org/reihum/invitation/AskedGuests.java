package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.GermanOrder;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everyone who is invited to a meeting, with answer and last contact. In two queries however many they are. */
@Component
public class AskedGuests {

    private static final String ASKED = """
            select i.id, i.person_id, i.network_id, i.answer, i.seat, i.reconfirm_since, i.email, i.invited_at,
                i.answered_at, i.reminded_at,
                (select min(o.network_id) from affiliation a join organisation o on o.id = a.organisation_id
                 where a.person_id = i.person_id
                    and (a.valid_from is null or a.valid_from <= :day)
                    and (a.valid_to is null or a.valid_to >= :day)) as circle
            from invitation i join person p on p.id = i.person_id
            where i.meeting_id = :meeting and i.withdrawn_at is null
            order by %s, i.id
            """.formatted(GermanOrder.ofPeopleInSql("p"));

    private final JdbcClient jdbc;
    private final GuestPost post;

    AskedGuests(JdbcClient jdbc, GuestPost post) {
        this.jdbc = jdbc;
        this.post = post;
    }

    /** By name. @param day on which whom they work for is looked at */
    public List<AskedGuest> of(MeetingId meeting, LocalDate day) {
        Map<Long, GuestPost.Received> received = post.of(meeting);
        return jdbc.sql(ASKED)
                .param("meeting", meeting.value())
                .param("day", day)
                .query((row, number) ->
                        guest(row, received.getOrDefault(row.getLong("id"), GuestPost.Received.NOTHING)))
                .list();
    }

    private static AskedGuest guest(ResultSet row, GuestPost.Received post) throws SQLException {
        Optional<NetworkId> represented = network(row, "network_id");
        Instant noted = instant(row, "reminded_at");
        // a reminder on record whose letter is not kept any more was one, too
        int reminders = Math.max(post.reminders().size(), noted == null ? 0 : 1);
        return new AskedGuest(
                new InvitationId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                represented.isPresent() ? represented : network(row, "circle"),
                represented.isPresent(),
                Answer.valueOf(row.getString("answer")),
                Seat.valueOf(row.getString("seat")),
                row.getObject("reconfirm_since") != null,
                row.getString("email") != null,
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                instant(row, "answered_at"),
                reminders,
                post.lastReminder().orElse(noted),
                post.last().orElse(null));
    }

    private static Optional<NetworkId> network(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? Optional.empty() : Optional.of(new NetworkId(id));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
