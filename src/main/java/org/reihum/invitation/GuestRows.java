package org.reihum.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.network.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the guest list. */
@Component
class GuestRows {

    private static final String ORGANISATION = """
            (select min(o.name) from affiliation a join organisation o on o.id = a.organisation_id
             where a.person_id = p.id and a.valid_to is null)
            """;

    private static final String NETWORK = """
            coalesce((select n.short_name from network n where n.id = i.network_id),
                     (select min(n.short_name) from affiliation a join network n on n.id = a.network_id
                      where a.person_id = p.id and a.valid_to is null))
            """;

    /** The place in line is counted before anything is left out. */
    private static final String INVITED = """
            from (select own.*, case when own.seat = 'WAITING'
                        then row_number() over (partition by own.seat order by own.waiting_position) end as place
                  from invitation own where own.meeting_id = :meeting) i
            join person p on p.id = i.person_id
            """;

    private static final String LINES = "select i.*, p.form_of_address, p.title, p.first_name, p.last_name, "
            + ORGANISATION + " as organisation, " + NETWORK + " as network,"
            + " sender.title as sender_title, sender.first_name as sender_first, sender.last_name as sender_last,"
            + " other.title as other_title, other.first_name as other_first, other.last_name as other_last "
            + INVITED
            + """
            left join invitation sent on sent.id = i.stands_in_for
            left join person sender on sender.id = sent.person_id
            left join invitation instead on i.answer = 'DELEGATED'
                 and instead.id = (select max(s.id) from invitation s where s.stands_in_for = i.id)
            left join person other on other.id = instead.person_id
            """;

    private static final String BY_NAME = " lower(p.last_name), lower(p.first_name), p.id";

    private static final String BY_STANDING = """
             case when i.seat = 'SEATED' then 0 when i.seat = 'WAITING' then 1 when i.answer = 'ONLINE' then 2
                  when i.answer = 'MAYBE' then 3 when i.answer = 'DELEGATED' then 5 when i.answer = 'NO' then 6
                  else 4 end,
             i.place,
            """ + BY_NAME;

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GuestList.Row> byName(MeetingId meeting) {
        return jdbc.sql(LINES + " where i.withdrawn_at is null order by" + BY_NAME)
                .param("meeting", meeting.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<GuestList.Row> found(MeetingId meeting, GuestFilter filter, int offset, int limit) {
        return asked(
                        LINES,
                        meeting,
                        filter,
                        " order by" + BY_STANDING + " offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    int count(MeetingId meeting, GuestFilter filter) {
        return asked("select count(*) " + INVITED, meeting, filter, "")
                .query(Integer.class)
                .single();
    }

    /** Empty when nobody is or was invited to that meeting under that number. */
    Optional<GuestList.Row> find(MeetingId meeting, InvitationId id) {
        return jdbc.sql(LINES + " where i.id = :id")
                .param("meeting", meeting.value())
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String select, MeetingId meeting, GuestFilter filter, String rest) {
        SearchWords words = filter.words();
        String state = filter.state().map(GuestState::condition).orElse("1 = 1");
        String holds = words.isEmpty() ? "" : " and " + words.eachHolds(GuestRows::isFoundBy);
        Map<String, Object> parameters = new HashMap<>(words.parameters());
        parameters.put("meeting", meeting.value());
        return jdbc.sql(select + " where i.withdrawn_at is null and " + state + holds + rest)
                .params(parameters);
    }

    /** Name, organisation or network. What is looked up stands by itself: it is asked once, not for each of 2,000. */
    private static String isFoundBy(String like) {
        return "lower(p.first_name || ' ' || p.last_name) " + like
                + " or i.network_id in (select n.id from network n where lower(n.short_name) " + like + ")"
                + " or p.id in (select a.person_id from affiliation a"
                + " join organisation o on o.id = a.organisation_id left join network n on n.id = a.network_id"
                + " where a.valid_to is null and lower(o.name || ' ' || coalesce(n.short_name, '')) " + like + ")";
    }

    private static GuestList.Row row(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        String food = row.getString("food");
        int place = row.getInt("place");
        return new GuestList.Row(
                new InvitationId(row.getLong("id")),
                row.getLong("person_id"),
                new PersonName(
                        FormOfAddress.valueOf(row.getString("form_of_address")),
                        row.getString("title"),
                        row.getString("first_name"),
                        row.getString("last_name")),
                text(row.getString("organisation")),
                text(row.getString("network")),
                Answer.valueOf(row.getString("answer")),
                Seat.valueOf(row.getString("seat")),
                place == 0 ? null : place,
                row.getBoolean("late"),
                row.getObject("reconfirm_since") != null,
                channel == null ? null : Channel.valueOf(channel),
                instant(row, "answered_at"),
                instant(row, "offered_until"),
                row.getInt("companions"),
                food == null ? null : Food.valueOf(food),
                text(row.getString("note")),
                name(row, "sender"),
                name(row, "other"),
                row.getObject("withdrawn_at") != null);
    }

    private static @Nullable String name(ResultSet row, String who) throws SQLException {
        String lastName = row.getString(who + "_last");
        return lastName == null
                ? null
                : new PersonName(
                                FormOfAddress.NONE,
                                row.getString(who + "_title"),
                                row.getString(who + "_first"),
                                lastName)
                        .full();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
