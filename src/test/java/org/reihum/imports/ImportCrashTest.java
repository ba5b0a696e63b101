package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.RunningReihum;
import org.reihum.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Kills the application while it enters files of 10,000 people and starts it again; nobody helps it to go on. */
@Tag("crash")
class ImportCrashTest {

    private static final String KEY = "2WnQd0m8C4rUu1Yv7pXoKzJfLbEhTgRiSaMxNqVtPwBcDyHjZk5G6e3A9sF0lIOU";
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    private static final String PASSWORD = "ein ganzer Satz";
    private static final int LINES = 10_000;
    private static final int KILLS = Integer.getInteger("reihum.crash.kills", 20);
    private static final Pattern PROGRESS = Pattern.compile("<progress [^>]*?value=\"(\\d+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final long seed = Long.getLong("reihum.crash.seed", 20261123L);
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(url(folder), "sa", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        inDatabase(
                folder,
                database -> database.sql("insert into account (email, display_name, password_hash, created_at)"
                                + " values ('anna@example.org', 'Anna Beispiel', :hash, current_timestamp)")
                        .param(
                                "hash",
                                PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                        .encode(PASSWORD))
                        .update());
    }

    @Test
    void filesThatWereKilledAreEnteredWholeAndOnce() throws IOException {
        String latest = "";
        int halfWay = 0;
        long begin = System.nanoTime();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (var running = start()) {
                var anna = new Visitor(running.port(), "de");
                anna.logIn("anna@example.org", PASSWORD);
                awaitDone(anna, latest);
                anna.get("/desk/imports");
                latest = anna.upload("/desk/imports", "leute.csv", people(kill), "kind", "PEOPLE")
                        .location();
                assertThat(latest).as(running::log).startsWith("/desk/imports/");
                anna.get(latest);
                assertThat(anna.post(latest + "/start").status()).isEqualTo(302);
                awaitProgress(anna, latest, random.nextInt(LINES));
                LockSupport.parkNanos(random.nextLong(Duration.ofMillis(200).toNanos()));
                running.kill();
            }
            int entered = entered(kill);
            halfWay += entered > 0 && entered < LINES ? 1 : 0;
            System.out.printf(
                    "kill %d after %d of %d lines, %.0f s since the last%n",
                    kill, entered, LINES, (System.nanoTime() - begin) / 1e9);
            begin = System.nanoTime();
        }
        try (var running = start()) {
            var anna = new Visitor(running.port(), "de");
            anna.logIn("anna@example.org", PASSWORD);
            awaitDone(anna, latest);
        }
        List<Integer> counts = inDatabase(
                folder,
                database -> List.of(
                        number(database, "select count(*) from person"),
                        number(database, "select count(distinct email) from person"),
                        number(database, "select count(*) from affiliation"),
                        number(database, "select count(*) from outbox_letter"),
                        number(database, "select count(*) from import_file where entered <> " + LINES)));
        System.out.printf(
                "kills=%d half-way=%d rows=%d distinct=%d letters=%d seed=%d%n",
                KILLS, halfWay, counts.get(0), counts.get(1), counts.get(3), seed);
        System.out.printf("all entered %.0f s after the last kill%n", (System.nanoTime() - begin) / 1e9);
        assertThat(counts).containsExactly(KILLS * LINES, KILLS * LINES, KILLS * LINES, 0, 0);
        assertThat(halfWay)
                .as("a kill before the first line or after the last one shows nothing")
                .isGreaterThan(KILLS / 2);
    }

    private RunningReihum start() {
        return RunningReihum.ofClasses(folder, "--reihum.mail.secret-key=" + KEY);
    }

    private static String people(int file) {
        return IntStream.range(0, LINES)
                .mapToObj(i ->
                        "Muster%d-%d;Anna;anna%d-%d@example.org;Beispiel %d GmbH".formatted(file, i, file, i, i % 2000))
                .collect(Collectors.joining("\r\n", "Nachname;Vorname;E-Mail;Firma\r\n", "\r\n"));
    }

    /** The page of the file that was killed says so by itself; empty: there was none. */
    private static void awaitDone(Visitor anna, String page) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!page.isEmpty() && !anna.get(page).body().contains("state-yes")) {
            assertThat(System.nanoTime()).as(page + " is entered in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** As soon as its page says that so many lines are done, whoever waits before it. */
    private static void awaitProgress(Visitor anna, String page, int lines) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (String body = anna.get(page).body(); !body.contains("state-yes") && done(body) < lines; ) {
            assertThat(System.nanoTime()).as(page + " goes on").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            body = anna.get(page).body();
        }
    }

    private static int done(String body) {
        Matcher progress = PROGRESS.matcher(body);
        return progress.find() ? Integer.parseInt(progress.group(1)) : 0;
    }

    /** Looked at in a copy: the application itself has to open what the kill left behind. */
    private int entered(int file) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("kill-" + file).resolve("data"));
        Files.copy(folder.resolve("data/reihum.mv.db"), copy.resolve("reihum.mv.db"));
        int entered = inDatabase(
                folder.resolve("kill-" + file),
                database -> number(database, "select count(*) from person where email like 'anna" + file + "-%'"));
        Files.delete(copy.resolve("reihum.mv.db"));
        return entered;
    }

    private static int number(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static <T> T inDatabase(Path folder, Function<JdbcClient, T> work) {
        try (var connection = new SingleConnectionDataSource(url(folder), "sa", "", true)) {
            return work.apply(JdbcClient.create(connection));
        }
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath() + "/data/reihum" + OPTIONS;
    }
}
