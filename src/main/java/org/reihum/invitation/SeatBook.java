package org.reihum.invitation;

import org.reihum.meeting.MeetingCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many seats a meeting gives away and how many are taken, to be looked at. */
@Component
public class SeatBook {

    private final JdbcClient jdbc;

    SeatBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Seats of(MeetingCard meeting) {
        return jdbc.sql("select plan, seat_limit, overbooked, capacity, taken from seating where meeting_id = :meeting")
                .param("meeting", meeting.id().value())
                .query((row, number) -> new Seats(
                        row.getObject("plan", Integer.class),
                        row.getObject("seat_limit", Integer.class),
                        row.getInt("overbooked"),
                        row.getObject("capacity", Integer.class),
                        row.getInt("taken"),
                        true))
                .optional()
                .orElseGet(() -> Seats.of(meeting.capacity()));
    }
}
