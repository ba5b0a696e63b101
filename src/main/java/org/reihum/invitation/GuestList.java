package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is invited and how they answered, as pages and reports show it. */
@Component
public class GuestList {

    /**
     * How many gave which answer.
     *
     * @param accepted seated at once; {@code promoted} were seated from the waiting list
     * @param withdrawn gave up a seat; {@code declined} never had one
     * @param reconfirm of the accepted and promoted, how many have still to confirm after a move
     */
    public record Counts(
            int invited,
            int accepted,
            int promoted,
            int waiting,
            int withdrawn,
            int declined,
            int tentative,
            int open,
            int reconfirm,
            int companions) {

        /** Who is expected: accepted and promoted. */
        public int expected() {
            return accepted + promoted;
        }
    }

    /**
     * One invited person.
     *
     * @param place place in line, 1 for the first; null when not waiting
     */
    public record Row(
            InvitationId id,
            long personId,
            String name,
            String organisation,
            String network,
            Answer answer,
            Seat seat,
            @Nullable Integer place,
            boolean late,
            boolean toBeReconfirmed,
            @Nullable Channel channel,
            @Nullable Instant answeredAt) {}

    private static final Counts NOBODY = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final String COUNTS = """
            select meeting_id, count(*) as invited,
                   count(case when answer = 'YES' and seat = 'SEATED' and promoted_at is null then 1 end) as accepted,
                   count(case when answer = 'YES' and seat = 'SEATED' and promoted_at is not null then 1 end) as promoted,
                   count(case when seat = 'WAITING' then 1 end) as waiting,
                   count(case when answer = 'NO' and seat_given_up_at is not null then 1 end) as withdrawn,
                   count(case when answer = 'NO' and seat_given_up_at is null then 1 end) as declined,
                   count(case when answer = 'MAYBE' then 1 end) as tentative,
                   count(case when answer = 'OPEN' then 1 end) as not_answered,
                   count(case when seat = 'SEATED' and reconfirm_since is not null then 1 end) as reconfirm,
                   coalesce(sum(case when seat = 'SEATED' then companions end), 0) as companions
            from invitation where meeting_id in (:meetings) group by meeting_id
            """;

    private static final String ROWS = """
            select i.id, i.person_id, i.answer, i.seat, i.late, i.reconfirm_since, i.channel, i.answered_at,
                   p.title, p.first_name, p.last_name,
                   (select min(o.name) from affiliation a join organisation o on o.id = a.organisation_id
                    where a.person_id = p.id and a.valid_to is null) as organisation,
                   (select min(n.short_name) from affiliation a join network n on n.id = a.network_id
                    where a.person_id = p.id and a.valid_to is null) as network,
                   case when i.seat = 'WAITING'
                        then row_number() over (partition by i.seat order by i.waiting_position) end as place
            from invitation i join person p on p.id = i.person_id
            where i.meeting_id = :meeting
            order by lower(p.last_name), lower(p.first_name), p.id
            """;

    private final JdbcClient jdbc;

    GuestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Counts counts(MeetingId meeting) {
        return counts(List.of(meeting)).getOrDefault(meeting, NOBODY);
    }

    /** The counts of those meetings in one query; a meeting to which nobody is invited is left out. */
    public Map<MeetingId, Counts> counts(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        Map<MeetingId, Counts> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((ResultSet row) -> {
                    counts.put(new MeetingId(row.getLong("meeting_id")), counts(row));
                });
        return counts;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("invited"),
                row.getInt("accepted"),
                row.getInt("promoted"),
                row.getInt("waiting"),
                row.getInt("withdrawn"),
                row.getInt("declined"),
                row.getInt("tentative"),
                row.getInt("not_answered"),
                row.getInt("reconfirm"),
                row.getInt("companions"));
    }

    /** Everyone who is invited, by name. */
    public List<Row> rows(MeetingId meeting) {
        return jdbc.sql(ROWS)
                .param("meeting", meeting.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** Whether that person has a seat at the meeting; NONE for someone who was never invited. */
    public Seat seatOf(MeetingId meeting, PersonId person) {
        return jdbc.sql("select seat from invitation where meeting_id = :meeting and person_id = :person")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Seat::valueOf)
                .orElse(Seat.NONE);
    }

    private static Row row(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        int place = row.getInt("place");
        String name = row.getString("last_name") + ", "
                + (row.getString("title") + " " + row.getString("first_name")).strip();
        return new Row(
                new InvitationId(row.getLong("id")),
                row.getLong("person_id"),
                name,
                text(row.getString("organisation")),
                text(row.getString("network")),
                Answer.valueOf(row.getString("answer")),
                Seat.valueOf(row.getString("seat")),
                place == 0 ? null : place,
                row.getBoolean("late"),
                row.getObject("reconfirm_since") != null,
                channel == null ? null : Channel.valueOf(channel),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
