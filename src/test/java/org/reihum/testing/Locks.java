package org.reihum.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of those who wait for each other. */
public final class Locks {

    private static final Duration LONGEST = Duration.ofSeconds(9);

    private Locks() {}

    /** Until a transaction is held up by another one, that of the caller perhaps. */
    public static void untilSomebodyWaits(JdbcClient jdbc) {
        String waiting = "postgresql".equals(System.getProperty("reihum.test.database"))
                ? "select count(*) from pg_locks where not granted"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        Instant end = Instant.now().plus(LONGEST);
        while (jdbc.sql(waiting).query(Integer.class).single() == 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nobody waits");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
