package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.Crowd;
import org.reihum.testing.RunningReihum;
import org.reihum.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Two organisers bring the same file to two processes of a cluster at once: it is one file, and one run. */
@Tag("race")
class ImportRaceTest {

    private static final String KEY = "2WnQd0m8C4rUu1Yv7pXoKzJfLbEhTgRiSaMxNqVtPwBcDyHjZk5G6e3A9sF0lIOU";
    private static final String PASSWORD = "ein ganzer Satz";
    private static final int LINES = Integer.getInteger("reihum.race.lines", 10_000);
    private static final int REPEATS = Integer.getInteger("reihum.race.repeats", 20);

    @Test
    void theSameFileBroughtToTwoProcessesIsEnteredOnce(@TempDir Path folder) throws Exception {
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
            jdbc.sql("insert into account (email, display_name, password_hash, created_at)"
                            + " values ('anna@example.org', 'Anna Beispiel', :hash, current_timestamp)")
                    .param(
                            "hash",
                            PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                    .encode(PASSWORD))
                    .update();
            List<Callable<RunningReihum>> starts =
                    List.of(() -> start(folder.resolve("a"), url), () -> start(folder.resolve("b"), url));
            var both = Crowd.inParallel(starts);
            try (var first = both.get(0);
                    var second = both.get(1)) {
                List<Visitor> organisers = Stream.of(first, second)
                        .map(running -> new Visitor(running.port(), "de"))
                        .toList();
                organisers.forEach(one -> one.logIn("anna@example.org", PASSWORD));
                for (int repeat = 1; repeat <= REPEATS; repeat++) {
                    race(organisers, jdbc, repeat);
                }
            }
        }
    }

    private static void race(List<Visitor> organisers, JdbcClient jdbc, int repeat) throws Exception {
        String file = people(repeat);
        List<Callable<String>> acts = organisers.stream()
                .map(one -> (Callable<String>) () -> enter(one, file))
                .toList();
        List<String> pages = Crowd.inParallel(acts);

        assertThat(pages.get(0)).isEqualTo(pages.get(1));
        while (!organisers.get(1).get(pages.get(1)).body().contains("state-yes")) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(number(jdbc, "select count(*) from person")).isEqualTo(repeat * LINES);
        assertThat(number(jdbc, "select count(*) from import_file")).isEqualTo(repeat);
        assertThat(number(jdbc, "select count(*) from batch_job_instance where job_name = 'import'"))
                .isEqualTo(repeat);
        assertThat(number(jdbc, "select count(*) from import_file where entered <> " + LINES))
                .isZero();
        System.out.printf("race of imports, repeat %d: lines=%d one run, both at %s%n", repeat, LINES, pages.get(0));
    }

    /** @return the page that she is shown in the end */
    private static String enter(Visitor organiser, String file) {
        organiser.get("/desk/imports");
        String page = organiser
                .upload("/desk/imports", "leute.csv", file, "kind", "PEOPLE")
                .location();
        organiser.get(page);
        var started = organiser.post(page + "/start");
        assertThat(started.status()).as(page + started.body()).isEqualTo(302);
        return started.location();
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

    private static String people(int file) {
        return IntStream.range(0, LINES)
                .mapToObj(i ->
                        "Muster%d-%d;Anna;anna%d-%d@example.org;Beispiel %d GmbH".formatted(file, i, file, i, i % 2000))
                .collect(Collectors.joining("\r\n", "Nachname;Vorname;E-Mail;Firma\r\n", "\r\n"));
    }

    private static int number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
