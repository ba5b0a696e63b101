package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds meetings that jobs have to look at. Cancelled ones are left out; one of yesterday may be among them, for days
 * end at different times in different zones.
 */
@Component
class MeetingsAhead {

    private static final String AHEAD = """
            select m.id from meeting m
            where m.state <> 'CANCELLED' and (m.takes_place_on is null or m.takes_place_on >= :yesterday)
                and exists (select 1 from invitation i where i.meeting_id = m.id%s)
            order by m.id
            """;

    private static final String IN_LINE =
            " and (i.seat = 'WAITING' or i.seat = 'SEATED' and i.reconfirm_since is not null)";

    private final JdbcClient jdbc;

    MeetingsAhead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those to which somebody is invited. */
    List<MeetingId> withGuests(Instant now) {
        return ahead("", now);
    }

    /** Those where somebody waits, is offered a seat, or has a seat to confirm again. */
    List<MeetingId> withALine(Instant now) {
        return ahead(IN_LINE, now);
    }

    private List<MeetingId> ahead(String condition, Instant now) {
        return jdbc.sql(AHEAD.formatted(condition))
                .param("yesterday", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .query((row, number) -> new MeetingId(row.getLong("id")))
                .list();
    }
}
