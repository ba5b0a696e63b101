package org.reihum.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings as they are shown: with host, place, house and room in one query. */
@Component
public class Timetable {

    private static final String CARDS = """
            select m.*, s.name as series, s.slug as series_slug, n.short_name as host, p.name as city,
                   p.state as federal_state, v.name as venue, v.address, v.directions, r.name as room,
                   case m.layout when 'ROWS' then r.rows_seats when 'CLASSROOM' then r.classroom_seats
                                 when 'U_SHAPE' then r.u_shape_seats when 'STANDING' then r.standing_places
                   end as capacity
            from meeting m
            join series s on s.id = m.series_id
            join network n on n.id = m.host_network_id
            join place p on p.id = m.place_id
            left join venue v on v.id = m.venue_id
            left join room r on r.id = m.room_id
            """;

    private final JdbcClient jdbc;
    private final Agendas agendas;

    Timetable(JdbcClient jdbc, Agendas agendas) {
        this.jdbc = jdbc;
        this.agendas = agendas;
    }

    /** @throws NotOnTheCalendar when there is no such meeting */
    public MeetingCard card(MeetingId id) {
        return jdbc.sql(CARDS + " where m.id = :id")
                .param("id", id.value())
                .query((row, number) -> card(row))
                .optional()
                .orElseThrow(() -> new NotOnTheCalendar(id));
    }

    /** Whether somebody funds the series of that meeting, and may want a report. */
    public boolean isFunded(MeetingId id) {
        return jdbc.sql("select s.funded from series s join meeting m on m.series_id = s.id where m.id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The meeting that calendars know under that UID; empty when none of ours has it. */
    public Optional<MeetingCard> find(String uid) {
        return jdbc.sql(CARDS + " where m.uid = :uid")
                .param("uid", uid)
                .query((row, number) -> card(row))
                .optional();
    }

    /** All meetings of the series by number, cancelled ones too. */
    public List<MeetingCard> of(SeriesId series) {
        return jdbc.sql(CARDS + " where m.series_id = :series order by m.number")
                .param("series", series.value())
                .query((row, number) -> card(row))
                .list();
    }

    /** All meetings of those series by number, cancelled ones too, in one query. */
    public List<MeetingCard> ofAll(Collection<SeriesId> series) {
        if (series.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CARDS + " where m.series_id in (:series) order by m.series_id, m.number")
                .param("series", series.stream().map(SeriesId::value).toList())
                .query((row, number) -> card(row))
                .list();
    }

    /** The next meeting of the series that is not cancelled, on that day or later. */
    public Optional<MeetingCard> next(SeriesId series, LocalDate today) {
        return jdbc.sql(CARDS
                        + " where m.series_id = :series and m.state <> 'CANCELLED' and m.takes_place_on >= :today"
                        + " order by m.takes_place_on, m.number fetch first 1 rows only")
                .param("series", series.value())
                .param("today", today)
                .query((row, number) -> card(row))
                .optional();
    }

    /** Those meetings, in one query; what is not on the calendar is left out. */
    public List<MeetingCard> cards(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CARDS + " where m.id in (:ids) order by m.id")
                .param("ids", meetings.stream().map(MeetingId::value).toList())
                .query((row, number) -> card(row))
                .list();
    }

    /** The meetings that the network hosts, and all of the series it takes part in on that day; cancelled ones too. */
    public List<MeetingCard> of(NetworkId network, LocalDate day) {
        return jdbc.sql(CARDS
                        + " where m.host_network_id = :network or m.series_id in (select series_id from membership"
                        + " where network_id = :network and valid_from <= :day"
                        + " and (valid_to is null or valid_to >= :day)) order by m.id")
                .param("network", network.value())
                .param("day", day)
                .query((row, number) -> card(row))
                .list();
    }

    /** The meetings in those places, cancelled ones too. */
    public List<MeetingCard> in(Collection<PlaceId> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CARDS + " where m.place_id in (:places) order by m.id")
                .param("places", places.stream().map(PlaceId::value).toList())
                .query((row, number) -> card(row))
                .list();
    }

    /** Which of them a host has ever confirmed, whatever they are now. */
    public Set<MeetingId> onceConfirmed(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct meeting_id from meeting_event where kind = 'CONFIRMED' and meeting_id in (:ids)")
                .param("ids", meetings.stream().map(MeetingId::value).toList())
                .query(Long.class)
                .list()
                .stream()
                .map(MeetingId::new)
                .collect(Collectors.toSet());
    }

    public List<AgendaLine> agenda(MeetingId meeting) {
        return agendas.of(meeting);
    }

    private static MeetingCard card(ResultSet row) throws SQLException {
        String layout = row.getString("layout");
        Online online = new Online(Online.Mode.valueOf(row.getString("mode")), row.getString("online_link"));
        return new MeetingCard(
                new MeetingId(row.getLong("id")),
                new SeriesId(row.getLong("series_id")),
                row.getString("series"),
                row.getString("series_slug"),
                row.getInt("number"),
                MeetingState.valueOf(row.getString("state")),
                row.getObject("takes_place_on", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getString("topic"),
                new NetworkId(row.getLong("host_network_id")),
                row.getString("host"),
                row.getString("city"),
                row.getString("federal_state"),
                row.getString("venue"),
                online.only() ? null : row.getString("address"),
                online.only() ? null : row.getString("directions"),
                row.getString("room"),
                layout == null ? null : Layout.valueOf(layout),
                online.only() ? null : integer(row, "capacity"),
                row.getObject("answer_by", LocalDate.class),
                row.getString("uid"),
                row.getInt("sequence"),
                row.getString("organizer_name"),
                row.getString("organizer_email"),
                row.getBoolean("organizer_tokens"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                online);
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
