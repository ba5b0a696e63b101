package org.reihum.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the text of each calendar last became another. Kept beside the text and not read from what it shows: names, days and
 * what was taken away leave no time behind, a transaction may end late, and seconds are coarse. It moves with each change,
 * never goes back, and outlives a restart.
 */
@Component
class FeedMarks {

    private final JdbcClient jdbc;

    FeedMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Mark(String digest, Instant changedAt) {}

    /** To the second. Called by one at a time for each calendar. */
    Instant changedAt(FeedKey key, String digest, Instant now) {
        Optional<Mark> last = last(key);
        if (last.filter(mark -> mark.digest().equals(digest)).isPresent()) {
            return last.get().changedAt();
        }
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant changedAt = last.map(mark -> mark.changedAt().plusSeconds(1))
                .filter(second::isBefore)
                .orElse(second);
        keep(key, new Mark(digest, changedAt), last.isPresent());
        return changedAt;
    }

    private Optional<Mark> last(FeedKey key) {
        return jdbc.sql("select digest, changed_at from feed_mark where kind = :kind and name = :name")
                .param("kind", key.kind().name())
                .param("name", key.name())
                .query((row, number) -> new Mark(
                        row.getString("digest"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void keep(FeedKey key, Mark mark, boolean known) {
        jdbc.sql(
                        known
                                ? "update feed_mark set digest = :digest, changed_at = :at where kind = :kind and name = :name"
                                : "insert into feed_mark (kind, name, digest, changed_at) values (:kind, :name, :digest, :at)")
                .param("kind", key.kind().name())
                .param("name", key.name())
                .param("digest", mark.digest())
                .param("at", mark.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
