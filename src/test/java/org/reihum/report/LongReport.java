package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.reihum.ReihumApplication;
import org.reihum.meeting.SeriesId;
import org.reihum.testing.MeetingInSql;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** An attendance report of many rows: 500 people a meeting, of 2,000. Run by itself it says how much memory it needs. */
final class LongReport {

    static final int PEOPLE = 2000;
    private static final int AT_A_MEETING = 500;
    private static final int MEETINGS_A_STATEMENT = 50;
    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");
    private static final long MILLIS_BETWEEN_WEIGHING = 500;
    private static final long MIB = 1024L * 1024;

    /** How long it took, and what stayed in memory at most while it was written. */
    record Took(Duration counting, Duration writing, long liveMib) {}

    private final ApplicationContext context;
    private final JdbcClient jdbc;

    LongReport(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** Closed lists of so many lines. */
    LongReport enter(int rows) {
        write(jdbc, rows);
        return this;
    }

    /** The same where nothing runs yet. */
    static void write(JdbcClient jdbc, int rows) {
        new MeetingInSql(jdbc, NOW).write(50, PEOPLE);
        int meetings = rows / AT_A_MEETING;
        for (int first = 2; first <= meetings + 1; first += MEETINGS_A_STATEMENT) {
            int last = Math.min(meetings + 1, first + MEETINGS_A_STATEMENT - 1);
            List<String> each = new ArrayList<>();
            for (int id = first; id <= last; id++) {
                each.add(
                        "(%1$d, 1, %1$d, 'lang-%1$d', 0, 'CONFIRMED', date '%2$s', time '10:00', time '16:00', 'Europe/Berlin', 'Thema', 1, 1, current_timestamp, 0)"
                                .formatted(id, LocalDate.of(2026, 1, 1).plusDays(id % 180)));
            }
            run(
                    jdbc,
                    "insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone, topic,"
                            + " host_network_id, place_id, changed_at, version) values " + String.join(", ", each));
            run(
                    jdbc,
                    "insert into attendance_version (meeting_id, version, made_at, made_by) select id, 1, current_timestamp, 'Rosa'"
                            + " from meeting where id between " + first + " and " + last);
            run(
                    jdbc,
                    "insert into attendance_record (meeting_id, from_version, standing, person_id, first_name, last_name,"
                            + " organisation_id, organisation, size_class, network_id, function, signed)"
                            + " select m.id, 1, 'PRESENT', p.id, p.first_name, p.last_name, 1, 'Musterwerk GmbH', 'SME', 1, 'COMPANY', true"
                            + " from meeting m join person p on mod(p.id + m.id, " + PEOPLE / AT_A_MEETING + ") = 0"
                            + " where m.id between " + first + " and " + last);
        }
    }

    private static void run(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).update();
    }

    Report request() {
        Reports reports = context.getBean(Reports.class);
        return reports.get(reports.enter(
                ReportScope.of(ReportKind.PERIOD, new SeriesId(1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                Locale.GERMAN,
                "Rosa",
                NOW));
    }

    /** The whole run, as a button starts it. */
    Took run(Report report, boolean weighed) throws Exception {
        context.getBean(StartingReport.class).start(report.id());
        var runs = context.getBean("batchRuns", ThreadPoolTaskExecutor.class);
        var done = runs.submit((Callable<Boolean>) () -> true);
        long live = 0;
        while (weighed && !isOver(done)) {
            System.gc();
            Runtime machine = Runtime.getRuntime();
            live = Math.max(live, machine.totalMemory() - machine.freeMemory());
        }
        done.get();
        if (context.getBean(ReportRuns.class).row(report.id()).state() != RunState.DONE) {
            throw new IllegalStateException("the run has failed");
        }
        return new Took(step("count"), step("files"), live / MIB);
    }

    /** Weighs not so often that nothing else gets done. */
    private static boolean isOver(Future<Boolean> done) throws InterruptedException, ExecutionException {
        try {
            return done.get(MILLIS_BETWEEN_WEIGHING, TimeUnit.MILLISECONDS);
        } catch (TimeoutException underWay) {
            return false;
        }
    }

    private Duration step(String name) {
        return jdbc.sql("select start_time, end_time from batch_step_execution where step_name = :name"
                        + " order by step_execution_id desc fetch first 1 rows only")
                .param("name", name)
                .query((row, number) -> Duration.between(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .single();
    }

    /** The participations as a workbook, read from the lists and stored among the files. */
    Duration workbook(Report report) {
        ReportTables tables = context.getBean(ReportTables.class);
        long begin = System.nanoTime();
        try (SheetWriter writer = SheetFormat.XLSX.to(
                context.getBean(StoredFiles.class).write(report.id(), "alone", "xlsx"),
                tables.heading(report, ReportFile.PARTICIPATIONS),
                Locale.GERMAN)) {
            Iterator<List<@Nullable Object>> lines = tables.lines(report, ReportFile.PARTICIPATIONS);
            lines.forEachRemaining(writer::line);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The bare writer with the same cells, that go nowhere. */
    Duration bare(Report report, int rows) throws IOException {
        Iterator<List<@Nullable Object>> lines =
                context.getBean(ReportTables.class).lines(report, ReportFile.PARTICIPATIONS);
        List<List<@Nullable Object>> some = new ArrayList<>();
        for (int row = 0; row < Math.min(rows, 20_000); row++) {
            some.add(lines.next());
        }
        long begin = System.nanoTime();
        try (var workbook = new Workbook(OutputStream.nullOutputStream(), "bare", null)) {
            Worksheet sheet = workbook.newWorksheet("bare");
            for (int row = 0; row < rows; row++) {
                List<@Nullable Object> cells = some.get(row % some.size());
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.inlineString(row, column, String.valueOf(cells.get(column)));
                        sheet.style(row, column).format("@").set();
                    }
                }
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** In a process of its own. @param arguments how many rows; whether to weigh; settings of the application */
    public static void main(String[] arguments) throws Exception {
        String[] settings = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(ReihumApplication.class).run(settings)) {
            LongReport report = new LongReport(context).enter(Integer.parseInt(arguments[0]));
            Took took = report.run(report.request(), Boolean.parseBoolean(arguments[1]));
            System.out.println(
                    "took " + took.counting().toMillis() + " " + took.writing().toMillis() + " " + took.liveMib());
        }
        System.exit(0);
    }
}
