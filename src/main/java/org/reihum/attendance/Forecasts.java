package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Foresees from the no-shows at earlier meetings of a series how many will come to one ahead. */
@Component
public class Forecasts {

    /** Who had a seat and took part online left it empty. */
    private static final String BEFORE = """
            select count(distinct i.meeting_id) as meetings, count(*) as expected,
                   count(case when a.id is null then 1 end) as missing
            from meeting m
            join expected_guest i on i.meeting_id = m.id
            left join attendance a on a.meeting_id = i.meeting_id and a.person_id = i.person_id and not a.online
            where m.series_id = :series and m.state <> 'CANCELLED' and m.takes_place_on < :day
              and exists (select 1 from attendance somebody where somebody.meeting_id = m.id and not somebody.online)
            """;

    private final JdbcClient jdbc;

    Forecasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a meeting that is over, cancelled or online only, when nobody has a seat, and without a history. */
    public Optional<Forecast> of(MeetingCard meeting, GuestList.Counts guests, Instant now) {
        boolean comes = !meeting.isOver(now)
                && !meeting.cancelled()
                && !meeting.online().only()
                && guests.expected() > 0;
        return comes ? Forecast.of(guests.expected(), guests.tentative(), before(meeting, now)) : Optional.empty();
    }

    /** Those on earlier days than today and the meeting, as far as their attendance is on record. */
    private NoShows before(MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        LocalDate day = meeting.day();
        return jdbc.sql(BEFORE)
                .param("series", meeting.seriesId().value())
                .param("day", day == null || today.isBefore(day) ? today : day)
                .query((row, number) ->
                        new NoShows(row.getInt("meetings"), row.getInt("expected"), row.getInt("missing")))
                .single();
    }
}
