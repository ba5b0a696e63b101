package org.reihum.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** When series, host, town, house or room of a meeting was last given another name; meetings without are left out. */
    Map<MeetingId, Instant> ofNames() {
        return jdbc
                .sql("""
                        select m.id, max(c.at) as at from feed_change c
                        join meeting m on c.kind = 'series' and c.subject = m.series_id
                            or c.kind = 'network' and c.subject = m.host_network_id
                            or c.kind = 'place' and c.subject = m.place_id
                            or c.kind = 'venue' and c.subject = m.venue_id
                            or c.kind = 'room' and c.subject = m.room_id
                        where c.kind not in ('meeting', 'membership', 'mail_letterhead')
                        group by m.id
                        """)
                .query((row, number) -> Map.entry(
                        new MeetingId(row.getLong("id")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When anything of it last changed; coming and going of members is news to the calendars of networks only. */
    Instant last(FeedKind kind) {
        boolean members = kind == FeedKind.NETWORK || kind == FeedKind.NETWORK_INSIDE;
        @Nullable
        OffsetDateTime last = jdbc.sql("select max(at) from feed_change where kind <> :without")
                .param("without", members ? "" : "membership")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0);
        return last == null ? Instant.EPOCH : last.toInstant();
    }

    /**
     * Takes away what newer rows say as well, so that counting them stays cheap. A row is added before, so that the version is
     * another one for sure: as many rows as before, but others, would else be mistaken for the same.
     */
    @Transactional
    public void sweep() {
        jdbc.sql("insert into feed_change (kind, subject, mark) values ('sweep', 0, :mark)")
                .param("mark", UUID.randomUUID())
                .update();
        jdbc.sql("""
                        delete from feed_change c where exists (
                            select 1 from feed_change n where n.kind = c.kind and n.id > c.id
                            and (n.subject = c.subject or c.kind in ('meeting', 'membership'))
                            and (n.at >= c.at or c.at is null))
                        """).update();
    }
}
