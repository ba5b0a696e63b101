package org.reihum.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When something changed that calendars show, besides what a meeting says of itself. */
@Component
class FeedChanges {

    private final JdbcClient jdbc;

    FeedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When series, host, town, house or room of those meetings was last given another name; meetings without are left out. */
    Map<MeetingId, Instant> ofNames(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select m.id, max(c.at) as at from feed_change c
                        join meeting m on c.kind = 'series' and c.subject = m.series_id
                            or c.kind = 'network' and c.subject = m.host_network_id
                            or c.kind = 'place' and c.subject = m.place_id
                            or c.kind = 'venue' and c.subject = m.venue_id
                            or c.kind = 'room' and c.subject = m.room_id
                        where c.kind in ('series', 'network', 'place', 'venue', 'room') and m.id in (:meetings)
                        group by m.id
                        """)
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((row, number) -> Map.entry(
                        new MeetingId(row.getLong("id")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Takes away what newer rows say as well, so that counting them stays cheap. One row stands for all that were ever taken
     * away: the number of changes, and with it the version, only grows.
     */
    @Transactional
    public void sweep() {
        int taken = jdbc.sql("""
                        delete from feed_change c where c.kind <> 'sweep' and exists (
                            select 1 from feed_change n where n.kind = c.kind and n.id > c.id
                            and (n.subject = c.subject or c.kind in ('meeting', 'membership'))
                            and (n.at >= c.at or c.at is null))
                        """).update();
        long before = jdbc.sql("select coalesce(sum(subject + 1), 0) from feed_change where kind = 'sweep'")
                .query(Long.class)
                .single();
        jdbc.sql("delete from feed_change where kind = 'sweep'").update();
        jdbc.sql("insert into feed_change (kind, subject, mark) values ('sweep', :taken, :mark)")
                .param("taken", before + taken)
                .param("mark", UUID.randomUUID())
                .update();
    }
}
