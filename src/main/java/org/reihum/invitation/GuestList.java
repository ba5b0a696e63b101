package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
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
     * @param reconfirm of those who come, seated or online, how many have still to confirm after a move
     * @param companions who come along with the accepted and promoted
     * @param online take part through the link; {@code delegated} send a substitute, who is counted too
     * @param held seats that are kept for waiting people who were offered them
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
            int companions,
            int online,
            int delegated,
            int held) {

        static final Counts NOBODY = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** Who is expected: accepted and promoted. */
        public int expected() {
            return accepted + promoted;
        }

        /** Who said no, with a seat before or without. */
        public int refused() {
            return declined + withdrawn;
        }

        /** Seats that nobody else can have. */
        public int seatsTaken() {
            return expected() + companions + held;
        }
    }

    /**
     * One invited person.
     *
     * @param network that the person stands for at the meeting
     * @param place place in line, 1 for the first; null when not waiting
     * @param offeredUntil until when a free seat is held for the waiting person
     * @param withdrawn not invited any more: found by its number only, never in a list
     * @param standsInFor who sent this person as substitute; {@code substitute} comes in this person's stead
     */
    public record Row(
            InvitationId id,
            long personId,
            PersonName person,
            String organisation,
            String network,
            Answer answer,
            Seat seat,
            @Nullable Integer place,
            boolean late,
            boolean toBeReconfirmed,
            @Nullable Channel channel,
            @Nullable Instant answeredAt,
            @Nullable Instant offeredUntil,
            int companions,
            @Nullable Food food,
            String note,
            @Nullable String standsInFor,
            @Nullable String substitute,
            boolean withdrawn) {

        /** "Stichtag, Dr. Olga". */
        public String name() {
            String before = (person.title() + " " + person.firstName()).strip();
            return before.isEmpty() ? person.lastName() : person.lastName() + ", " + before;
        }

        /** The person and companions. */
        public int party() {
            return 1 + companions;
        }

        /** Whether a seat is held for the person at that time. */
        public boolean isOffered(Instant now) {
            return offeredUntil != null && offeredUntil.isAfter(now);
        }
    }

    /**
     * A part of the list.
     *
     * @param found how many there are in all
     * @param page from 0; the last one when a later one was asked for
     */
    public record Page(List<Row> rows, int found, int page, int pages) {}

    private static final String COUNTS = """
            select meeting_id, count(*) as invited,
                   count(case when answer = 'YES' and seat = 'SEATED' and promoted_at is null then 1 end) as accepted,
                   count(case when answer = 'YES' and seat = 'SEATED' and promoted_at is not null then 1 end) as promoted,
                   count(case when seat = 'WAITING' then 1 end) as waiting,
                   count(case when answer = 'NO' and seat_given_up_at is not null then 1 end) as withdrawn,
                   count(case when answer = 'NO' and seat_given_up_at is null then 1 end) as declined,
                   count(case when answer = 'MAYBE' then 1 end) as tentative,
                   count(case when answer = 'OPEN' then 1 end) as not_answered,
                   count(case when (seat = 'SEATED' or answer = 'ONLINE') and reconfirm_since is not null then 1 end) as reconfirm,
                   coalesce(sum(case when seat = 'SEATED' then companions end), 0) as companions,
                   count(case when answer = 'ONLINE' then 1 end) as online,
                   count(case when answer = 'DELEGATED' then 1 end) as delegated,
                   coalesce(sum(case when offered_until is not null then companions + 1 end), 0) as held
            from invitation where meeting_id in (:meetings) and withdrawn_at is null group by meeting_id
            """;

    private final JdbcClient jdbc;
    private final GuestRows rows;

    GuestList(JdbcClient jdbc, GuestRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Counts counts(MeetingId meeting) {
        return counts(List.of(meeting)).getOrDefault(meeting, Counts.NOBODY);
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
                row.getInt("companions"),
                row.getInt("online"),
                row.getInt("delegated"),
                row.getInt("held"));
    }

    /** Everyone who is invited, by name. */
    public List<Row> rows(MeetingId meeting) {
        return rows.byName(meeting);
    }

    /** Whom the filter lets through: who comes first, then who waits, in line, and so on to who declined. */
    public List<Row> rows(MeetingId meeting, GuestFilter filter) {
        return rows.found(meeting, filter, 0, Integer.MAX_VALUE);
    }

    /** A page of those, in two queries however many they are. */
    public Page page(MeetingId meeting, GuestFilter filter, int page, int size) {
        int found = rows.count(meeting, filter);
        int pages = Math.max(1, (found + size - 1) / size);
        int shown = Math.max(0, Math.min(page, pages - 1));
        return new Page(rows.found(meeting, filter, shown * size, size), found, shown, pages);
    }

    /** How many people with an address have yet to hear of a change, because the letter about it was recalled. */
    public int owed(MeetingId meeting) {
        return jdbc.sql("select count(*) from invitation"
                        + " where meeting_id = :meeting and owed is not null and email is not null")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    /** The network that a substitute counts for at the meeting; empty for everybody else. */
    public Optional<NetworkId> standsInForNetwork(MeetingId meeting, PersonId person) {
        return jdbc.sql("select network_id from invitation where meeting_id = :meeting and person_id = :person"
                        + " and stands_in_for is not null and network_id is not null")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(NetworkId::new);
    }
}
