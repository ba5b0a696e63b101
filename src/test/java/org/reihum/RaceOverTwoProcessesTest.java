package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.mail.LinkSigner;
import org.reihum.testing.Crowd;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.RunningReihum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes of a cluster on one PostgreSQL give away the same seats. */
@Tag("race")
class RaceOverTwoProcessesTest {

    private static final String KEY = "2WnQd0m8C4rUu1Yv7pXoKzJfLbEhTgRiSaMxNqVtPwBcDyHjZk5G6e3A9sF0lIOU";
    private static final int SEATS = 50;
    private static final int PEOPLE = Integer.getInteger("reihum.race.people", 2000);
    private static final int THREADS = 200;
    private static final int REPEATS = Integer.getInteger("reihum.race.repeats", 30);

    private final Instant now = Clock.systemUTC().instant();
    private final LinkSigner signer = new LinkSigner(KEY);

    @Test
    void twoThousandAnswersToTwoProcessesSeatExactlyFifty(@TempDir Path folder) throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(90))
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                    .load()
                    .migrate();
            var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
            var paths = new MeetingInSql(jdbc, now)
                    .write(SEATS, PEOPLE).invite(SEATS).stream()
                            .map(id -> "/r/" + signer.token("rsvp", id, 1, now.plus(Duration.ofDays(60))))
                            .toList();
            List<Callable<RunningReihum>> starts =
                    List.of(() -> start(folder.resolve("a"), url), () -> start(folder.resolve("b"), url));
            var both = Crowd.inParallel(starts);
            try (var first = both.get(0);
                    var second = both.get(1)) {
                for (int repeat = 1; repeat <= REPEATS; repeat++) {
                    race(List.of(first.port(), second.port()), paths, jdbc, repeat);
                }
            }
        }
    }

    private static RunningReihum start(Path folder, String url) {
        return RunningReihum.ofClasses(
                folder,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.quartz.properties.org.quartz.jobStore.isClustered=true",
                "--reihum.mail.secret-key=" + KEY,
                "--reihum.mail.base-url=https://reihum.example.org");
    }

    private static void race(List<Integer> ports, List<String> paths, JdbcClient jdbc, int repeat) throws Exception {
        forget(jdbc);
        long begin = System.nanoTime();

        var statuses = Crowd.atOnce(
                THREADS,
                ports,
                PEOPLE,
                (connection, number) ->
                        connection.post(paths.get(number), "answer=YES").status());

        double seconds = (System.nanoTime() - begin) / 1e9;
        var seated = numbers(jdbc, "select count(*) from invitation where seat = 'SEATED'");
        var positions = numbers(
                jdbc, "select waiting_position from invitation where seat = 'WAITING' order by waiting_position");
        System.out.printf(
                "race over two processes, repeat %d: people=%d threads=%d seats=%d seated=%d waiting=%d not-302=%d"
                        + " seconds=%.1f%n",
                repeat,
                PEOPLE,
                THREADS,
                SEATS,
                seated.get(0),
                positions.size(),
                statuses.stream().filter(status -> status != 302).count(),
                seconds);
        assertThat(statuses).hasSize(PEOPLE).containsOnly(302);
        assertThat(seated).containsExactly(SEATS);
        assertThat(numbers(jdbc, "select taken from seating")).containsExactly(SEATS);
        assertThat(positions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
        assertThat(numbers(jdbc, "select count(*) from invitation_event where kind = 'ANSWERED'"))
                .containsExactly(PEOPLE);
    }

    private static void forget(JdbcClient jdbc) {
        jdbc.sql("truncate invitation_event").update();
        jdbc.sql("update invitation set answer = 'OPEN', seat = 'NONE', waiting_position = null, receipt_due = null")
                .update();
        jdbc.sql("update seating set taken = 0, next_position = 1").update();
    }

    private static List<Integer> numbers(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).list();
    }
}
