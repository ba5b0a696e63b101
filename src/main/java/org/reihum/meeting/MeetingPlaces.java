package org.reihum.meeting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.network.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which town each meeting of a series is, for those who measure ways to it. */
@Component
public class MeetingPlaces {

    private final JdbcClient jdbc;

    MeetingPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places of all meetings of the series, cancelled ones too. */
    public Map<MeetingId, PlaceId> of(SeriesId series) {
        Map<MeetingId, PlaceId> places = new LinkedHashMap<>();
        jdbc.sql("select id, place_id from meeting where series_id = :series order by number")
                .param("series", series.value())
                .query(row -> {
                    places.put(new MeetingId(row.getLong("id")), new PlaceId(row.getLong("place_id")));
                });
        return places;
    }

    /** Rooms in which another meeting is held on that day, whatever its series. */
    public Set<Long> roomsTakenOn(LocalDate day, @Nullable MeetingId except) {
        return new HashSet<>(jdbc.sql("select room_id from meeting where takes_place_on = :day"
                        + " and state <> 'CANCELLED' and room_id is not null and id <> :except")
                .param("day", day)
                .param("except", except == null ? 0 : except.value())
                .query(Long.class)
                .list());
    }
}
