package org.reihum.feed;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which secret address of a calendar is in force: of each only its number is stored, and since when it is switched off. */
@Component
class Secrets {

    private static final Map<FeedKind, String> OWNERS =
            Map.of(FeedKind.PERSON, "person_id", FeedKind.NETWORK_INSIDE, "network_id");

    /** The number of the address in force where no row says otherwise. */
    static final int FIRST = 1;

    private final JdbcClient jdbc;

    Secrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param off whether nobody can subscribe now, nor anybody who has go on */
    record Secret(FeedKey key, boolean off) {}

    /** The address that was given out last. */
    Secret of(FeedKind kind, long id) {
        return jdbc.sql("select version, off_since from feed_secret where " + OWNERS.get(kind) + " = :id")
                .param("id", id)
                .query((row, number) -> new Secret(
                        new FeedKey(kind, Long.toString(id), row.getInt("version")),
                        row.getObject("off_since") != null))
                .optional()
                .orElseGet(() -> new Secret(new FeedKey(kind, Long.toString(id), FIRST), false));
    }

    /** From now on another address is in force, and the one before is not. */
    void renew(FeedKind kind, long id) {
        keep(kind, id, "version = version + 1, off_since = null", FIRST + 1, null);
    }

    /** The address before is not in force any more; a calendar that is switched off stays so. */
    void replace(FeedKind kind, long id) {
        keep(kind, id, "version = version + 1", FIRST + 1, null);
    }

    void switchOff(FeedKind kind, long id, Instant now) {
        keep(kind, id, "off_since = coalesce(off_since, :now)", FIRST, now);
    }

    /** @param version of the row where there is none yet */
    private void keep(FeedKind kind, long id, String change, int version, @Nullable Instant now) {
        if (change(kind, id, change, now) > 0) {
            return;
        }
        try {
            jdbc.sql("insert into feed_secret (" + OWNERS.get(kind)
                            + ", version, off_since) values (:id, :version, :now)")
                    .param("id", id)
                    .param("version", version)
                    .param("now", now == null ? null : now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        } catch (DuplicateKeyException e) {
            // somebody pressed at the same moment: the row is there now; within somebody's transaction all of it is
            // undone
            change(kind, id, change, now);
        }
    }

    private int change(FeedKind kind, long id, String change, @Nullable Instant now) {
        var update = jdbc.sql("update feed_secret set " + change + " where " + OWNERS.get(kind) + " = :id")
                .param("id", id);
        return (now == null ? update : update.param("now", now.atOffset(ZoneOffset.UTC))).update();
    }
}
