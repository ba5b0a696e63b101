package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
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

/** Kills the application while it makes reports and starts it again; nobody helps it to go on. */
@Tag("crash")
class ReportCrashTest {

    private static final String KEY = "2WnQd0m8C4rUu1Yv7pXoKzJfLbEhTgRiSaMxNqVtPwBcDyHjZk5G6e3A9sF0lIOU";
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    private static final String PASSWORD = "ein ganzer Satz";
    private static final int ROWS = 40_000;
    private static final int KILLS = Integer.getInteger("reihum.crash.kills", 20);

    /** Some kills come before the run or after it; they are counted apart. */
    private static final int ROUNDS = 2 * KILLS + 5;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final long seed = Long.getLong("reihum.crash.seed", 20261123L);
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    /** A grant for each round, whose report for the first half-year nobody makes but the test. */
    @BeforeEach
    void load() {
        Flyway.configure()
                .dataSource(url(folder), "sa", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        inDatabase(folder, database -> {
            LongReport.write(database, ROWS);
            for (int grant = 0; grant <= ROUNDS; grant++) {
                database.sql(
                                "insert into funding_grant (funder, purpose, notice, first_day, last_day, rhythm, due_days,"
                                        + " told_name, told_email, entered_on, version) values ('Ministerium', '', '',"
                                        + " date '2026-01-01', date '2026-12-31', 'CALENDAR_HALVES', 31, 'Anna Beispiel',"
                                        + " 'anna@example.org', date '2026-11-01', 0)")
                        .update();
            }
            database.sql("insert into funding_grant_series (grant_id, series_id) select id, 1 from funding_grant")
                    .update();
            return database.sql("insert into account (email, display_name, password_hash, created_at)"
                            + " values ('anna@example.org', 'Anna Beispiel', :hash, current_timestamp)")
                    .param(
                            "hash",
                            PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                    .encode(PASSWORD))
                    .update();
        });
    }

    /** Where a kill has hit the run. @param step that was being done; empty: none yet */
    private record Hit(boolean running, String step, int rows) {}

    @Test
    void reportsThatWereKilledAreMadeWholeAndOnce() throws IOException {
        Duration undisturbed = undisturbed();
        Map<String, Integer> hits = new TreeMap<>();
        long latest = 1;
        int made = 1;
        int kills = 0;
        int again = 0;
        while (kills < KILLS && made <= ROUNDS) {
            try (var running = start()) {
                Visitor anna = loggedIn(running);
                awaitDone(anna, latest);
                latest = ask(anna, ++made);
                kill(running, undisturbed);
            }
            Hit hit = look(latest);
            System.out.printf("kill at report %d: %s%n", latest, hit);
            if (hit.running()) {
                kills++;
                hits.merge(hit.step(), 1, Integer::sum);
                if (random.nextInt(3) == 0) {
                    // once more, while it goes on
                    try (var running = start()) {
                        kill(running, undisturbed);
                    }
                    again += look(latest).running() ? 1 : 0;
                }
            }
        }
        try (var running = start()) {
            awaitDone(loggedIn(running), latest);
        }
        System.out.printf(
                "kills=%d again=%d beside=%d by step=%s reports=%d undisturbed=%dms seed=%d%n",
                kills, again, made - 1 - kills, hits, made, undisturbed.toMillis(), seed);
        assertThat(kills).as("kills that hit the run").isEqualTo(KILLS);
        int reports = made;
        inDatabase(folder, database -> {
            allAreWhole(database, reports);
            return reports;
        });
    }

    /** Made by the same process in one go: what the others are compared with. */
    private Duration undisturbed() {
        try (var running = start()) {
            Visitor anna = loggedIn(running);
            long begin = System.nanoTime();
            awaitDone(anna, ask(anna, 1));
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private RunningReihum start() {
        return RunningReihum.ofClasses(folder, "--reihum.mail.secret-key=" + KEY);
    }

    private static Visitor loggedIn(RunningReihum running) {
        var anna = new Visitor(running.port(), "de");
        anna.logIn("anna@example.org", PASSWORD);
        return anna;
    }

    /** @return the number of the report */
    private static long ask(Visitor anna, int grant) {
        anna.get("/desk/reports");
        String page = anna.post("/desk/reports/grant", "grant", String.valueOf(grant), "from", "2026-01-01")
                .location();
        return Long.parseLong(page.substring("/desk/reports/".length()));
    }

    private void kill(RunningReihum running, Duration within) {
        LockSupport.parkNanos((long) (random.nextDouble() * within.toNanos()));
        running.kill();
    }

    /** Its files are offered when they are all there. */
    private static void awaitDone(Visitor anna, long report) {
        String page = "/desk/reports/" + report;
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!anna.get(page).body().contains("/participations.csv")) {
            assertThat(System.nanoTime()).as(page + " is made in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** In a copy: the application itself has to open what the kill left behind. */
    private Hit look(long report) throws IOException {
        Path place = folder.resolve("kill-" + report);
        Path copy = Files.createDirectories(place.resolve("data"));
        Files.copy(folder.resolve("data/reihum.mv.db"), copy.resolve("reihum.mv.db"));
        Hit hit = inDatabase(
                place,
                database -> database.sql("""
                        select e.status, r.rows_done,
                               (select max(s.step_name) from batch_step_execution s
                                where s.job_execution_id = e.job_execution_id and s.end_time is null) as step
                        from report r
                        left join batch_job_execution e on e.job_execution_id =
                            (select max(p.job_execution_id) from batch_job_execution_params p
                             where p.parameter_name = 'report' and p.parameter_value = cast(r.id as varchar(20)))
                        where r.id = :report
                        """)
                        .param("report", report)
                        .query((row, number) -> new Hit(
                                "STARTED".equals(row.getString("status")),
                                row.getString("step") == null ? "" : row.getString("step"),
                                row.getInt("rows_done")))
                        .single());
        Files.delete(copy.resolve("reihum.mv.db"));
        return hit;
    }

    private static void allAreWhole(JdbcClient database, int reports) {
        var files = new StoredFiles(database);
        List<String> first = written(files, 1);
        assertThat(lines(files, 1)).hasSize(ROWS + 1).doesNotHaveDuplicates();
        for (long report :
                database.sql("select id from report").query(Long.class).list()) {
            assertThat(written(files, report)).as("files of report " + report).isEqualTo(first);
        }
        for (String none : List.of(
                "report_file f where f.octets = 0 or f.octets <> (select coalesce(sum(octet_length(p.octets)), 0)"
                        + " from report_piece p where p.file_id = f.id)",
                "report where completed_at is null or ended_at is null or version <> 1 or rows_done <> " + ROWS,
                "report r where (select count(*) from report_meeting m where m.report_id = r.id) <> " + ROWS / 500)) {
            assertThat(number(database, none)).as(none).isZero();
        }
        for (String each : List.of(
                "report",
                "batch_job_instance",
                "batch_job_execution where status = 'COMPLETED'",
                "outbox_letter where recipient_address = 'anna@example.org'")) {
            assertThat(number(database, each)).as(each).isEqualTo(reports);
        }
    }

    /** What there is, with the checksum where it does not name the report. */
    private static List<String> written(StoredFiles files, long report) {
        return files.of(report).stream()
                .map(file -> file.name() + "." + file.ending() + (file.ending().equals("csv") ? file.sha256() : ""))
                .sorted()
                .toList();
    }

    private static List<String> lines(StoredFiles files, long report) {
        var octets = new ByteArrayOutputStream();
        files.copy(files.find(report, ReportFile.PARTICIPATIONS.slug(), "csv").orElseThrow(), octets);
        return octets.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static int number(JdbcClient database, String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
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
