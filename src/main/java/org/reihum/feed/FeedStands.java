package org.reihum.feed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database how a calendar stands, in one query of one row: this is what every request costs, and requests for
 * public calendars that come at the same moment share it.
 *
 * <p>What all calendars share (meetings, and the names of series, networks, towns, houses and rooms) changes when an organiser
 * does something. Triggers then add a row to {@code feed_change}: no writer can forget it, plain SQL included, and as rows are
 * only added nobody waits for anybody. What belongs to one person changes with each answer and is a handful of rows: they are
 * read as they are, so that an answer has nothing to keep besides. The day belongs to the version because on another day
 * other meetings are too old to be shown.
 */
@Component
class FeedStands {

    /** All changes ever: a swept row says how many were taken away. In two parts, because H2 knows how many rows there are. */
    private static final String NOTED = "(select count(*) from feed_change)"
            + " + coalesce((select sum(subject) from feed_change where kind = 'sweep'), 0) as noted";

    private static final String SHARED =
            "select mark, " + NOTED + " from feed_change order by id desc fetch first 1 rows only";

    private static final String NETWORK = """
            select (select mark from feed_change order by id desc fetch first 1 rows only) as mark,
                   %s,
                   coalesce(s.version, %d) as secret, s.off_since, '' as own
            from network o left join feed_secret s on s.network_id = o.id
            where o.id = :id
            """.formatted(NOTED, Secrets.FIRST);

    private static final String PERSON = """
            select (select mark from feed_change order by id desc fetch first 1 rows only) as mark,
                   %s,
                   coalesce(s.version, %d) as secret, s.off_since,
                   concat(o.language, ' ', (
                       select string_agg(concat(i.id, ' ', i.answer, ' ', i.seat, ' ', i.companions, ' ',
                                                i.offered_until, ' ', i.reconfirm_since, ' ', i.withdrawn_at, ' ',
                                                (select count(*) from invitation_event e where e.invitation_id = i.id)),
                                         ',' order by i.id)
                       from invitation i where i.person_id = o.id)) as own
            from person o left join feed_secret s on s.person_id = o.id
            where o.id = :id
            """.formatted(NOTED, Secrets.FIRST);

    private static final Map<FeedKind, String> OWN = Map.of(FeedKind.NETWORK_INSIDE, NETWORK, FeedKind.PERSON, PERSON);

    private final JdbcClient jdbc;
    private final AskedTogether<String> shared = new AskedTogether<>(this::shared);

    FeedStands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is nobody any more whose calendar it was. */
    Optional<FeedStand> of(FeedKey key, LocalDate today) {
        return key.kind().isSecret() ? own(key, today) : Optional.of(new FeedStand(shared.ask() + " " + today, 0));
    }

    private String shared() {
        return jdbc.sql(SHARED)
                .query((row, number) -> row.getString("mark") + " " + row.getLong("noted"))
                .optional()
                .orElse("untouched");
    }

    private Optional<FeedStand> own(FeedKey key, LocalDate today) {
        return jdbc.sql(OWN.get(key.kind()))
                .param("id", key.id())
                .query((row, number) -> new FeedStand(
                        row.getString("mark") + " " + row.getLong("noted") + " " + today + " " + row.getString("own"),
                        row.getObject("off_since") == null ? row.getInt("secret") : 0))
                .optional();
    }
}
