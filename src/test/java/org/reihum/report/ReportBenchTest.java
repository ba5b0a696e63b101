package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long reports: how fast beside the bare writer of workbooks, and in how much memory. Nothing here fails for being slow. */
@DatabaseTest
@Tag("bench")
class ReportBenchTest {

    private static final int MANY = Integer.getInteger("reihum.report.rows", 1_000_000);
    private static final List<String> LINES = new ArrayList<>();

    @Autowired
    ApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    private static void note(String line, Object... values) {
        LINES.add(line.formatted(values));
        System.out.println(LINES.get(LINES.size() - 1));
    }

    /** As a section of target/bench.txt, like the others. */
    @AfterAll
    static void write() throws IOException {
        LINES.add(0, "-- reports on " + System.getProperty("reihum.test.database", "h2"));
        Files.write(Path.of("target/bench.txt"), LINES, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void workbookOfManyRows() throws Exception {
        var many = new LongReport(context).enter(MANY);
        Report report = many.request();
        LongReport.Took took = many.run(report, false);
        note(
                "run of %,d rows: counting %.1f s, both files %.1f s",
                MANY, seconds(took.counting()), seconds(took.writing()));
        var transaction = new TransactionTemplate(transactions);
        Duration bare = many.bare(report, MANY);
        Duration ours = transaction.execute(status -> many.workbook(report));
        Duration again = many.bare(report, MANY);
        double reference = Math.min(seconds(bare), seconds(again));
        note(
                "XLSX of %,d rows: %.1f s (%,.0f rows/s); the bare writer with the same cells %.1f and %.1f s: %.2f of it",
                MANY, seconds(ours), MANY / seconds(ours), seconds(bare), seconds(again), reference / seconds(ours));
        assertThat(context.getBean(StoredFiles.class).find(report.id(), "participations", "xlsx"))
                .isPresent();
    }

    @Test
    void halfYearOfAHundredMeetingsWithFiveHundredPeopleEach() throws Exception {
        var hundred = new LongReport(context).enter(50_000);
        Duration best = Duration.ofDays(1);
        for (int time = 0; time < 3; time++) {
            long begin = System.nanoTime();
            hundred.run(hundred.request(), false);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            best = took.compareTo(best) < 0 ? took : best;
            note("half-year report of 100 meetings with 500 people each: %.1f s", seconds(took));
        }
    }

    /** In processes of their own, each with 256 MB for everything: the application, the database and the run. */
    @Test
    void memoryStaysFlat(@TempDir Path folder) throws Exception {
        if (!System.getProperty("reihum.test.database", "h2").equals("h2")) {
            return;
        }
        List<Integer> sizes = List.of(MANY / 100, MANY / 10, MANY);
        List<Double> live = new ArrayList<>();
        for (int rows : sizes) {
            String[] took = fork(folder.resolve("rows" + rows), rows);
            live.add(Double.valueOf(took[3]));
            note(
                    "-Xmx256m, %,d rows: files in %.1f s, at most %s MiB live",
                    rows, Long.parseLong(took[2]) / 1000.0, took[3]);
        }
        note(
                "growth exponent of memory from %,d to %,d rows: %.3f",
                sizes.get(0),
                sizes.get(2),
                Math.log(live.get(2) / live.get(0)) / Math.log((double) sizes.get(2) / sizes.get(0)));
    }

    private static String[] fork(Path folder, int rows) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LongReport.class.getName(),
                Integer.toString(rows),
                "true",
                "--server.port=0",
                "--logging.level.root=error");
        Process process = new ProcessBuilder(command)
                .directory(Files.createDirectories(folder).toFile())
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        }
        process.waitFor();
        return said.stream()
                .filter(line -> line.startsWith("took "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", said)))
                .split(" ");
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}
