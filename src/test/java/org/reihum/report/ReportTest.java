package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.SafeCsv;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What is counted, how a run survives its death, and that its files are the same octets whatever happened. */
@DatabaseTest
class ReportTest {

    private static final ReportScope FIRST_HALF =
            ReportScope.of(ReportKind.PERIOD, new SeriesId(1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    private static final ReportScope YEAR =
            ReportScope.of(ReportKind.PERIOD, new SeriesId(1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final ReportScope FIRST = ReportScope.meeting(new SeriesId(1), new MeetingId(1));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestingReport requesting;

    @Autowired
    StartingReport starting;

    @Autowired
    RecoveringRuns recovering;

    @Autowired
    ReportRuns runs;

    @Autowired
    StoredFiles files;

    @Autowired
    ReportContents contents;

    @Autowired
    Rechecking rechecking;

    @Autowired
    StoppingReport stopping;

    @Autowired
    Reports reports;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    @Autowired
    Clock clock;

    private HandMade halfYear;

    @BeforeEach
    void load() {
        halfYear = new HandMade(jdbc);
        halfYear.load();
    }

    private long report(ReportScope scope) throws Exception {
        return report(scope, Locale.GERMAN);
    }

    private long report(ReportScope scope, Locale language) throws Exception {
        long report = requesting.request(scope, language, "rosa@example.org", clock.instant());
        untilAllRunsEnded();
        return report;
    }

    /** The pool has one thread: what comes after the runs begins when they have ended. */
    private void untilAllRunsEnded() throws Exception {
        pool.submit(() -> {}).get();
    }

    private byte[] octets(long report, ReportFile file, String ending) {
        var octets = new ByteArrayOutputStream();
        files.copy(files.find(report, file.slug(), ending).orElseThrow(), octets);
        return octets.toByteArray();
    }

    private List<Map<String, String>> table(long report, ReportFile file) {
        String text = new String(octets(report, file, "csv"), StandardCharsets.UTF_8);
        assertThat(text).startsWith(SafeCsv.BYTE_ORDER_MARK).endsWith("\r\n");
        List<String[]> rows = Arrays.stream(text.substring(1).split("\r\n"))
                .map(line -> line.split(";", -1))
                .toList();
        String[] heading = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < heading.length; i++) {
                        cells.put(heading[i], row[i]);
                    }
                    return cells;
                })
                .toList();
    }

    @Test
    void aMeetingIsCountedByTheRules() throws Exception {
        ReportContent.Counts first =
                contents.of(report(FIRST)).orElseThrow().body().total();

        assertThat(first.invited()).isEqualTo(8);
        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.promoted()).isEqualTo(1);
        assertThat(first.waiting()).isEqualTo(1);
        assertThat(first.withdrawn()).as("excused on the day is no no-show").isEqualTo(1);
        assertThat(first.excused()).isEqualTo(1);
        assertThat(first.declined()).isEqualTo(1);
        assertThat(first.tentative()).isEqualTo(1);
        assertThat(first.open()).isEqualTo(1);
        assertThat(first.expected()).as("accepted and promoted").isEqualTo(3);
        assertThat(first.present()).as("companions are no people").isEqualTo(2);
        assertThat(first.walkIns()).as("from the waiting list, and a guest").isEqualTo(2);
        assertThat(first.participations()).isEqualTo(4);
        assertThat(first.noShows()).isEqualTo(1);
        assertThat(first.noShowPercent()).isEqualTo("33.3");
        assertThat(first.networks()).containsExactly("bwcon", "bwcon Südwest");
        assertThat(first.organisations())
                .as("a guest's firm is the one of that name")
                .isEqualTo(3);
        assertThat(List.of(first.of("COMPANY"), first.of("SCIENCE"), first.of("GUEST")))
                .containsExactly(2, 1, 1);
        assertThat(List.of(
                        first.sizes().smes(),
                        first.sizes().large(),
                        first.sizes().unknown()))
                .as("what is not known stays unknown")
                .containsExactly(1, 1, 2);
        assertThat(first.unsigned()).isEqualTo(2);
    }

    @Test
    void aPeriodHoldsBothItsEndsWhatWasHeldAndTheDifferentPeople() throws Exception {
        var table = table(report(FIRST_HALF), ReportFile.FIGURES);

        assertThat(table).extracting(row -> row.get("Nummer")).containsExactly("1", "2", "3", "Summe");
        assertThat(table)
                .extracting(row -> row.get("Stand"))
                .containsExactly("durchgeführt", "ausgefallen", "durchgeführt", "");
        assertThat(table.get(1)).containsEntry("eingeladen", "").containsEntry("KMU", "");
        assertThat(table.get(0)).containsEntry("Datum", "28.01.2026").containsEntry("No-Show %", "33,3");
        assertThat(table.get(2))
                .containsEntry("anwesend gesamt (Teilnahmen)", "3")
                .containsEntry("No-Show %", "0,0")
                .containsEntry("welche Netzwerke", "bwcon, bwcon Südwest, Drittes Netz");
        assertThat(table.get(3))
                .containsEntry("anwesend gesamt (Teilnahmen)", "7")
                .containsEntry("Teilnehmende (verschiedene Personen)", "5")
                .containsEntry("Organisationen", "3")
                .containsEntry("Netzwerke vertreten", "3")
                .containsEntry("erwartet", "4")
                .containsEntry("No-Show %", "25,0");
    }

    @Test
    void aMeetingThatIsAheadIsNotInTheReport() throws Exception {
        var table = table(report(YEAR), ReportFile.FIGURES);

        assertThat(table).extracting(row -> row.get("Nummer")).containsExactly("1", "2", "3", "4", "Summe");
        assertThat(table.get(3))
                .as("nobody was expected")
                .containsEntry("erwartet", "0")
                .containsEntry("No-Show %", "");
    }

    @Test
    void theListOfAMeetingNamesPeopleAndRunsNoFormula() throws Exception {
        var table = table(report(FIRST), ReportFile.PARTICIPATIONS);

        assertThat(table)
                .extracting(row -> row.get("Nachname"), row -> row.get("Teilnahme"), row -> row.get("Unterschrift"))
                .containsExactlyInAnyOrder(
                        tuple("Ahorn", "anwesend", "ja"),
                        tuple("Birke", "anwesend", "ja"),
                        tuple("Distel", "unangemeldet", "nein"),
                        tuple("'=SUMME(1", "unangemeldet", "nein"),
                        tuple("Chrom", "nicht erschienen", ""));
        assertThat(table.get(4)).containsEntry("Organisation", "Beispiel GmbH").containsEntry("Netzwerk", "bwcon");
    }

    @Test
    void theListOfAPeriodHasNumbersInsteadOfNames() throws Exception {
        long report = report(FIRST_HALF, Locale.ENGLISH);
        var table = table(report, ReportFile.PARTICIPATIONS);

        assertThat(table)
                .extracting(row -> row.get("Number") + " " + row.get("Person"))
                .containsExactly("1 G4", "1 P1", "1 P2", "1 P3", "1 P4", "3 G4", "3 P1", "3 P3");
        assertThat(new String(octets(report, ReportFile.PARTICIPATIONS, "csv"), StandardCharsets.UTF_8))
                .doesNotContain("Ahorn", "SUMME", "Kim");
    }

    @Test
    void theRunIsOnRecordInTheTablesOfBatch() throws Exception {
        long report = report(FIRST_HALF);

        assertThat(runs.row(report).state()).isEqualTo(RunState.DONE);
        assertThat(jdbc.sql("select status from batch_job_execution")
                        .query(String.class)
                        .list())
                .containsExactly("COMPLETED");
        assertThat(runs.steps(report))
                .extracting(ReportRuns.Step::name, ReportRuns.Step::read, ReportRuns.Step::written)
                .contains(tuple("files", 2, 2));
        assertThat(runs.row(report).rows())
                .isEqualTo(8)
                .isEqualTo(runs.row(report).planned());
        assertThat(starting.start(report)).isEqualTo(StartingReport.Result.COMPLETE);
    }

    @Test
    void aReportIsServedAsItWasWrittenThoughTheRecordsChange() throws Exception {
        long report = report(FIRST_HALF);
        byte[] before = octets(report, ReportFile.FIGURES, "csv");
        jdbc.sql("delete from attendance").update();

        assertThat(octets(report, ReportFile.FIGURES, "csv")).isEqualTo(before);
        assertThat(octets(report(FIRST_HALF), ReportFile.FIGURES, "csv")).isNotEqualTo(before);
    }

    @Test
    void aRunThatBrokeOffGoesOnToTheSameOctets() throws Exception {
        long undisturbed = report(YEAR);
        long broken = reportThatBrokeOffAfterTheFirstFile();

        assertThat(runs.row(broken).state()).isEqualTo(RunState.FAILED);
        assertThat(table(broken, ReportFile.FIGURES))
                .as("the first file is there")
                .hasSize(5);
        assertThat(files.find(broken, "participations", "csv"))
                .as("of the second there is nothing")
                .isEmpty();

        assertThat(starting.start(broken)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();

        assertThat(runs.row(broken).state()).isEqualTo(RunState.DONE);
        assertThat(runs.steps(broken).stream().filter(step -> step.name().equals("files")))
                .extracting(ReportRuns.Step::written)
                .as("the restart wrote the rest only")
                .containsExactly(1, 1);
        assertSameOctets(undisturbed, broken);
    }

    private long reportThatBrokeOffAfterTheFirstFile() throws Exception {
        jdbc.sql("alter table report_file add constraint in_the_way check (report_id < 2 or name <> 'participations')")
                .update();
        try {
            return report(YEAR);
        } finally {
            jdbc.sql("alter table report_file drop constraint in_the_way").update();
        }
    }

    @Test
    void aRunWhoseProcessWasKilledIsRecoveredAndGoesOn() throws Exception {
        long undisturbed = report(YEAR);
        long killed = reportThatWasKilledAfterTheFirstFile();

        assertThat(runs.row(killed).state()).isEqualTo(RunState.RUNNING);
        assertThat(starting.start(killed)).isEqualTo(StartingReport.Result.RUNNING);
        assertThat(recovering.recover(Duration.ofHours(1)))
                .as("its process has shown life a moment ago")
                .isZero();
        assertThat(recovering.recover(Duration.ZERO)).isEqualTo(1);
        assertThat(recovering.recover(Duration.ZERO)).isZero();
        assertThat(runs.row(killed).state()).isEqualTo(RunState.FAILED);

        assertThat(starting.start(killed)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();
        assertThat(runs.row(killed).state()).isEqualTo(RunState.DONE);
        assertSameOctets(undisturbed, killed);
    }

    /** Leaves what kill -9 leaves: committed chunks, and a run and a step of a process that are STARTED without an end. */
    private long reportThatWasKilledAfterTheFirstFile() throws Exception {
        long killed = reportThatBrokeOffAfterTheFirstFile();
        for (String table : List.of("batch_job_execution", "batch_step_execution")) {
            jdbc.sql("update " + table + " set status = 'STARTED', end_time = null, exit_code = 'UNKNOWN'"
                            + " where status = 'FAILED'")
                    .update();
        }
        jdbc.sql("update report set ended_at = null where id = :id")
                .param("id", killed)
                .update();
        jdbc.sql("insert into run_process (id, seen_at) values ('another', current_timestamp)")
                .update();
        jdbc.sql("update batch_job_execution_params set parameter_value = 'another' where parameter_name = 'process'")
                .update();
        return killed;
    }

    private void assertSameOctets(long one, long other) {
        for (ReportFile file : ReportFile.of(ReportKind.PERIOD)) {
            assertThat(octets(other, file, "csv")).isEqualTo(octets(one, file, "csv"));
        }
    }

    @Test
    void aRunThatSomebodyStopsGoesOnLaterToTheSameOctets() throws Exception {
        long undisturbed = report(YEAR);
        var gate = new CountDownLatch(1);
        pool.submit(() -> {
            gate.await();
            return true;
        });
        long stopped = requesting.request(YEAR, Locale.GERMAN, "rosa@example.org", clock.instant());
        assertThat(stopping.stop(stopped)).isTrue();
        gate.countDown();
        untilAllRunsEnded();

        assertThat(runs.row(stopped).state()).isEqualTo(RunState.STOPPED);
        assertThat(starting.start(stopped)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();
        assertThat(runs.row(stopped).state()).isEqualTo(RunState.DONE);
        assertSameOctets(undisturbed, stopped);
        assertThat(stopping.stop(stopped)).as("there is nothing to stop").isFalse();
    }

    @Test
    void countedAgainByTheSameListsItIsTheSame() throws Exception {
        long report = report(FIRST_HALF);
        assertThat(rechecking.check(reports.get(report)).same()).isTrue();

        jdbc.sql("update network set short_name = 'Anders' where id = 2").update();
        Rechecking.Rechecked later = rechecking.check(reports.get(report));
        assertThat(later.same()).isFalse();
        assertThat(later.files()).contains("participations");
    }
}
