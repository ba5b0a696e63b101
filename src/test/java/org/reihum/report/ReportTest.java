package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.network.SafeCsv;
import org.reihum.paper.PdfText;
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
    ReportChoices choices;

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
        assertThat(table.get(0)).containsEntry("Datum", "28.01.2026").containsEntry("nicht erschienen %", "33,3");
        assertThat(table.get(2))
                .containsEntry("anwesend gesamt (Teilnahmen)", "3")
                .containsEntry("nicht erschienen %", "0,0")
                .containsEntry("welche Netzwerke", "bwcon, bwcon Südwest, Drittes Netz");
        assertThat(table.get(3))
                .containsEntry("anwesend gesamt (Teilnahmen)", "7")
                .containsEntry("Teilnehmende (verschiedene Personen)", "5")
                .containsEntry("Organisationen", "3")
                .containsEntry("Netzwerke vertreten", "3")
                .containsEntry("erwartet", "4")
                .containsEntry("nicht erschienen %", "25,0");
    }

    @Test
    void aMeetingThatIsAheadIsNotInTheReport() throws Exception {
        var table = table(report(YEAR), ReportFile.FIGURES);

        assertThat(table).extracting(row -> row.get("Nummer")).containsExactly("1", "2", "3", "4", "Summe");
        assertThat(table.get(3))
                .as("nobody was expected")
                .containsEntry("erwartet", "0")
                .containsEntry("nicht erschienen %", "");
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
        Map<String, byte[]> before = octets(report);
        assertThat(before)
                .containsOnlyKeys(
                        "content.json",
                        "figures.csv",
                        "figures.xlsx",
                        "participations.csv",
                        "participations.xlsx",
                        "paper.pdf",
                        "paper.docx");
        jdbc.sql("delete from attendance").update();

        assertThat(octets(report)).containsExactlyEntriesOf(before);
        Map<String, byte[]> later = octets(report(FIRST_HALF));
        before.forEach((name, octets) ->
                assertThat(later.get(name)).as(name).isNotEmpty().isNotEqualTo(octets));
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
        Map<String, byte[]> first = octets(broken);
        assertThat(first).containsOnlyKeys("content.json", "figures.csv", "figures.xlsx");

        assertThat(starting.start(broken)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();

        assertThat(runs.row(broken).state()).isEqualTo(RunState.DONE);
        assertThat(runs.steps(broken).stream().filter(step -> step.name().equals("files")))
                .extracting(ReportRuns.Step::written)
                .as("the restart wrote the rest only")
                .containsExactly(1, 1);
        assertThat(octets(broken)).containsAllEntriesOf(first);
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

    private void assertSameOctets(long one, long other) throws IOException {
        for (ReportFile file : ReportFile.of(ReportKind.PERIOD)) {
            assertThat(octets(other, file, "csv")).isEqualTo(octets(one, file, "csv"));
            assertThat(cells(octets(other, file, "xlsx"))).isEqualTo(cells(octets(one, file, "xlsx")));
        }
        assertThat(octets(other).get("paper.docx")).isEqualTo(octets(one).get("paper.docx"));
        assertThat(new PdfText(octets(other).get("paper.pdf")).text())
                .isEqualTo(new PdfText(octets(one).get("paper.pdf")).text());
    }

    private static List<String> cells(byte[] octets) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(octets));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(String::valueOf).toList().toString())
                    .toList();
        }
    }

    /** All files of a report by name, as they are served. */
    private Map<String, byte[]> octets(long report) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (StoredFiles.Stored file : files.of(report)) {
            var octets = new ByteArrayOutputStream();
            files.copy(file, octets);
            assertThat(octets.size()).isEqualTo((int) file.octets());
            all.put(file.name() + "." + file.ending(), octets.toByteArray());
        }
        return all;
    }

    @Test
    void figuresAndParticipationsOfAnOpenListAreOfTheSameMomentWhateverHappensInBetween() throws Exception {
        long broken = reportThatBrokeOffAfterTheFirstFile();
        halfYear.present(4, 7, 2, "LARGE", 2, true);
        halfYear.run(
                "delete from attendance where meeting_id = 1 and (person_id is null or person_id = 1)",
                "update invitation set answer = 'NO', seat = 'NONE' where meeting_id = 1 and person_id = 3",
                "update meeting set number = 9, takes_place_on = date '2026-07-03' where id = 4",
                "update meeting set state = 'CANCELLED' where id = 3");
        starting.start(broken);
        untilAllRunsEnded();

        var total = table(broken, ReportFile.FIGURES).get(4);
        var lines = table(broken, ReportFile.PARTICIPATIONS);
        assertThat(total)
                .containsEntry("anwesend gesamt (Teilnahmen)", "8")
                .containsEntry("nicht erschienen", "1")
                .containsEntry("Teilnehmende (verschiedene Personen)", "6");
        assertThat(lines)
                .extracting(row -> row.get("Nummer") + " " + row.get("Person") + " " + row.get("Teilnahme"))
                .containsExactly(
                        "1 G4 unangemeldet",
                        "1 P1 anwesend",
                        "1 P2 anwesend",
                        "1 P3 nicht erschienen",
                        "1 P4 unangemeldet",
                        "3 G4 unangemeldet",
                        "3 P1 anwesend",
                        "3 P3 unangemeldet",
                        "4 P6 unangemeldet");
        assertThat(rechecking.check(reports.get(broken)).files())
                .as("counted again it is of that moment too")
                .isEmpty();
    }

    @Test
    void aMeetingThatNobodyConfirmedWasHeldIfThereIsAListToClose() throws Exception {
        halfYear.run("""
                insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone,
                                     topic, host_network_id, place_id, changed_at, version)
                values (6, 1, 6, 'uid-6', 0, 'PROVISIONAL', date '2026-05-06', time '10:00:00', time '16:00:00',
                        'Europe/Berlin', 'Thema', 1, 1, timestamp with time zone '2026-01-01 09:00:00+01:00', 0)
                """);
        assertThat(contents.of(report(FIRST_HALF)).orElseThrow().body().meetings())
                .extracting(ReportContent.MeetingLine::number)
                .containsExactly(1, 2, 3);
        assertThat(choices.meetings(clock.instant(), Locale.GERMAN)).containsOnlyKeys(4L, 3L, 1L);

        halfYear.run(
                "insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer,"
                        + " seat, late, companions) values (6, 7, 0, timestamp with time zone '2026-01-01 09:00:00+01:00', 0, 'YES',"
                        + " 'SEATED', false, 0)");
        long expected = report(FIRST_HALF);
        assertThat(contents.of(expected).orElseThrow().body().meetings())
                .as("the paper list has not been entered yet")
                .extracting(ReportContent.MeetingLine::number)
                .containsExactly(1, 2, 6, 3);
        assertThat(contents.of(expected).orElseThrow().cover().provisional()).isTrue();
        assertThat(choices.meetings(clock.instant(), Locale.GERMAN)).containsOnlyKeys(4L, 3L, 6L, 1L);

        halfYear.run("update invitation set answer = 'NO', seat = 'NONE' where meeting_id = 6");
        halfYear.present(6, 7, 2, "LARGE", 2, true);
        assertThat(contents.of(report(FIRST_HALF)).orElseThrow().body().meetings())
                .extracting(ReportContent.MeetingLine::number)
                .containsExactly(1, 2, 6, 3);
        assertThat(choices.meetings(clock.instant(), Locale.GERMAN)).containsOnlyKeys(4L, 3L, 6L, 1L);
    }

    @Test
    void anotherContentUnderTheSameChecksumIsFound() throws Exception {
        long report = report(FIRST_HALF);
        jdbc.sql("update report_piece set octets = :other where file_id = (select id from report_file"
                        + " where report_id = :report and name = 'figures' and ending = 'csv')")
                .param("other", "1;2;3".getBytes(StandardCharsets.UTF_8))
                .param("report", report)
                .update();

        Rechecking.Rechecked checked = rechecking.check(reports.get(report));
        assertThat(checked.files()).containsExactly("figures");
        assertThat(checked.damaged())
                .extracting(file -> file.name() + "." + file.ending())
                .containsExactly("figures.csv");
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
