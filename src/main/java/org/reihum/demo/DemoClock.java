package org.reihum.demo;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of the demo: starts where the data stand, goes on as fast as real time, can be moved forward and never goes
 * back. It is stored a little ahead of itself, so that after a crash it stands some seconds later, never earlier.
 */
final class DemoClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static final Instant START =
            ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZONE).toInstant();

    /** How often it is stored, and so how far ahead. */
    static final Duration BEAT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final LongSupplier nanoTime;
    private Instant setTo;
    private long setAt;

    /** @param nanoTime elapsed real time in nanoseconds from any beginning, such as {@link System#nanoTime} */
    DemoClock(JdbcClient jdbc, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.nanoTime = nanoTime;
        this.setTo = stored().orElse(START);
        this.setAt = nanoTime.getAsLong();
    }

    /** Whether this database is that of a demo. */
    boolean isStored() {
        return stored().isPresent();
    }

    private Optional<Instant> stored() {
        return jdbc.sql("select shows_at from demo_clock")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Moves it forward; a time that has passed already changes nothing. */
    void forwardTo(Instant later) {
        synchronized (this) {
            if (later.isAfter(instant())) {
                setTo = later;
                setAt = nanoTime.getAsLong();
            }
        }
        storeAhead();
    }

    void storeAhead() {
        store(instant().plus(BEAT));
    }

    @PreDestroy
    void storeExactly() {
        if (isStored()) {
            store(instant());
        }
    }

    private void store(Instant time) {
        OffsetDateTime shows = time.atOffset(ZoneOffset.UTC);
        if (jdbc.sql("update demo_clock set shows_at = :shows")
                        .param("shows", shows)
                        .update()
                == 0) {
            jdbc.sql("insert into demo_clock (id, shows_at) values (1, :shows)")
                    .param("shows", shows)
                    .update();
        }
    }

    @Override
    public synchronized Instant instant() {
        return setTo.plusNanos(nanoTime.getAsLong() - setAt).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nothing in Reihum asks a clock for its zone");
    }
}
