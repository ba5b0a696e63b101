package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.SeriesId;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.TappedDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of runs that wait, break off, are stopped, asked for twice, or lose their process. */
@DatabaseTest
class RunsOfReportsTest {

    private static final GrantPeriod FIRST_HALF = new GrantPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    private static final Instant SUMMER = Instant.parse("2026-07-01T04:00:00Z");

    /** On the day of the third meeting, which lasts from ten to four. */
    private static final Instant BEFORE_THE_THIRD = Instant.parse("2026-06-30T07:00:00Z");

    private static final Instant AFTER_THE_THIRD = Instant.parse("2026-06-30T15:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TappedDataSource database;

    @Autowired
    Grants grants;

    @Autowired
    Reports reports;

    @Autowired
    ReportRuns runs;

    @Autowired
    RequestingReport requesting;

    @Autowired
    StartingReport starting;

    @Autowired
    StoppingReport stopping;

    @Autowired
    RecoveringRuns recovering;

    @Autowired
    ResumingReports resuming;

    @Autowired
    DueReports due;

    @Autowired
    MakingDueReports making;

    @Autowired
    StoredFiles files;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    @Autowired
    Letterheads letterheads;

    @BeforeEach
    void load() {
        letterheads.set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "post@example.org"));
        new HandMade(jdbc).load();
    }

    private ReportScope granted() {
        return ReportScope.grant(grants.get(grant("Ministerium für Beispiele")), FIRST_HALF);
    }

    private long grant(String funder) {
        return grants.enter(new Grant(
                0,
                funder,
                "",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "Anna Beispiel",
                "anna@example.org",
                List.of(new SeriesId(1)),
                LocalDate.of(2026, 1, 1),
                0));
    }

    private long request(ReportScope scope) {
        return requesting.request(scope, Locale.GERMAN, "rosa@example.org", clock.instant());
    }

    /** The pool has one thread: what comes after the runs begins when they have ended. */
    private void untilAllRunsEnded() throws Exception {
        pool.submit(() -> {}).get();
    }

    private long made(ReportScope scope) throws Exception {
        long report = request(scope);
        untilAllRunsEnded();
        return report;
    }

    /** Runs of the first report break off where they write that into the table. */
    private void breaking(String table, String row, AtOnceOrLater act) throws Exception {
        jdbc.sql("alter table " + table + " add constraint in_the_way check (report_id <> 1 or " + row + ")")
                .update();
        try {
            act.run();
            untilAllRunsEnded();
        } finally {
            jdbc.sql("alter table " + table + " drop constraint in_the_way").update();
        }
    }

    private interface AtOnceOrLater {
        void run() throws Exception;
    }

    private void correct() {
        jdbc.sql("delete from attendance where meeting_id = 3 and person_id = 3")
                .update();
    }

    private List<String> periodsToBeMade() {
        return due.toBeMade(clock.instant(), Locale.GERMAN).stream()
                .map(DueReport::period)
                .toList();
    }

    @Test
    void whatCountedAndBrokeOffIsNotMade() throws Exception {
        ReportScope scope = granted();
        breaking("report_file", "name <> 'participations'", () -> request(scope));

        assertThat(runs.row(1))
                .extracting(ReportRuns.Row::state, ReportRuns.Row::version)
                .containsExactly(RunState.FAILED, 1);
        assertThat(reports.latest(scope)).isEmpty();
        assertThat(periodsToBeMade()).containsExactly("1. Halbjahr 2026");

        starting.start(1);
        untilAllRunsEnded();
        assertThat(reports.latest(scope)).map(Report::id).contains(1L);
        assertThat(periodsToBeMade()).isEmpty();
    }

    @Test
    void anOlderRunThatGoesOnAfterANewerOneGetsAnotherVersionForAnotherContent() throws Exception {
        ReportScope scope = granted();
        breaking("report_meeting", "position < 0", () -> request(scope));
        assertThat(reports.get(1).version()).as("it has not counted").isNull();
        long newer = made(scope);
        correct();
        starting.start(1);
        untilAllRunsEnded();

        assertThat(reports.get(newer).version()).isEqualTo(1);
        assertThat(reports.get(1).version()).isEqualTo(2);
        assertThat(reports.latest(scope)).as("counted last").map(Report::id).contains(1L);
    }

    @Test
    void aVersionThatBrokeOffIsNotGivenToAnotherContent() throws Exception {
        ReportScope scope = granted();
        breaking("report_file", "name <> 'participations'", () -> request(scope));
        correct();
        long newer = made(scope);
        starting.start(1);
        untilAllRunsEnded();

        assertThat(reports.get(1).version()).isEqualTo(1);
        assertThat(reports.get(newer).version()).isEqualTo(2);
        assertThat(reports.latest(scope)).map(Report::id).contains(newer);
    }

    @Test
    void twoThatCountAtOnceGetTwoVersions() throws Exception {
        ReportScope scope = granted();
        var next = new AtomicInteger();
        var view = new TransactionTemplate(transactions);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        List<Integer> versions = AtOnce.twice(() -> {
            Report report = reports.get(reports.enter(scope, Locale.GERMAN, "rosa", clock.instant()));
            String data = "content " + next.incrementAndGet();
            return view.execute(status -> {
                runs.count();
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                int version = reports.version(report, data, data);
                reports.counted(report.id(), version, data, false, 0);
                return version;
            });
        });
        assertThat(versions).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void askedForTwiceItIsMadeOnce() throws Exception {
        ReportScope scope = granted();
        var gate = closedGate();
        Set<Long> asked = new HashSet<>(AtOnce.twice(() -> request(scope)));
        asked.add(request(scope));
        assertThat(asked).hasSize(1);
        assertThat(requesting.request(scope, Locale.ENGLISH, "rosa@example.org", clock.instant()))
                .as("in another language it is another one")
                .isNotIn(asked);
        gate.countDown();
        untilAllRunsEnded();

        assertThat(made(scope)).as("once it is there one may ask again").isNotIn(asked);
        assertThat(jdbc.sql("select count(*) from report").query(Integer.class).single())
                .isEqualTo(3);
    }

    private CountDownLatch closedGate() {
        var gate = new CountDownLatch(1);
        pool.submit(() -> {
            gate.await();
            return true;
        });
        return gate;
    }

    @Test
    void ofEachVersionOneLetterTells() throws Exception {
        ReportScope scope = granted();
        made(scope);
        made(scope);
        assertThat(letters()).as("the same version twice").isEqualTo(1);
        correct();
        made(scope);
        assertThat(letters()).isEqualTo(2);
    }

    private int letters() {
        return jdbc.sql("select count(*) from outbox_letter where recipient_address = 'anna@example.org'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatThisProcessHasInHandIsAliveHoweverLongItWaits() throws Exception {
        var gate = closedGate();
        long waiting = request(granted());
        jdbc.sql("update batch_job_execution set create_time = localtimestamp - interval '1' hour,"
                        + " last_updated = localtimestamp - interval '1' hour")
                .update();
        jdbc.sql("update run_process set seen_at = current_timestamp - interval '1' hour")
                .update();

        assertThat(recovering.recover(Duration.ZERO)).as("at a start").isZero();
        assertThat(recovering.recover(RunsInHand.SILENCE)).as("every minute").isZero();
        gate.countDown();
        untilAllRunsEnded();
        assertThat(runs.row(waiting).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void aRunOfAnotherProcessIsDeadWhenThatIsSilent() throws Exception {
        long killed = whatAKillLeaves("STARTED");
        assertThat(recovering.recover(RunsInHand.SILENCE)).isZero();
        jdbc.sql("update run_process set seen_at = current_timestamp - interval '61' second where id = 'another'")
                .update();
        assertThat(recovering.recover(RunsInHand.SILENCE)).isEqualTo(1);
        assertThat(recovering.recover(RunsInHand.SILENCE)).isZero();

        resuming.resume();
        untilAllRunsEnded();
        assertThat(runs.row(killed).state()).isEqualTo(RunState.DONE);
        assertThat(runs.attempts(killed)).hasSize(2);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void aRunWhoseProcessHasGoneInGoodOrderIsTakenOverAtOnce() throws Exception {
        whatAKillLeaves("STARTING");
        jdbc.sql("delete from run_process where id = 'another'").update();
        assertThat(recovering.recover(RunsInHand.SILENCE)).isEqualTo(1);
    }

    /** The run of a process that has just shown life, and is gone. */
    private long whatAKillLeaves(String status) throws Exception {
        ReportScope scope = granted();
        breaking("report_file", "name <> 'participations'", () -> request(scope));
        jdbc.sql("update batch_job_execution set status = :status, end_time = null, exit_code = 'UNKNOWN'")
                .param("status", status)
                .update();
        jdbc.sql("update batch_step_execution set status = 'STARTED', end_time = null where status = 'FAILED'")
                .update();
        jdbc.sql("update batch_job_execution_params set parameter_value = 'another' where parameter_name = 'process'")
                .update();
        jdbc.sql("insert into run_process (id, seen_at) values ('another', current_timestamp)")
                .update();
        jdbc.sql("update report set ended_at = null").update();
        return 1;
    }

    @Test
    void whatWasEnteredAndNeverStartedGoesOnByItselfWhatFailedDoesNot() throws Exception {
        ReportScope scope = granted();
        breaking("report_file", "name <> 'participations'", () -> request(scope));
        long entered = reports.enter(scope, Locale.ENGLISH, "rosa", clock.instant());
        resuming.resume();
        untilAllRunsEnded();

        assertThat(runs.row(entered).state()).isEqualTo(RunState.DONE);
        assertThat(runs.attempts(1)).as("it would fail again").hasSize(1);
    }

    @Test
    void aRunThatIsStoppedWhileItWritesStopsThereAndGoesOnWhenAsked() throws Exception {
        long report = stoppedWhileItWritesItsFirstFile();

        assertThat(runs.row(report).state()).isEqualTo(RunState.STOPPED);
        assertThat(files.find(report, ReportFile.FIGURES.slug(), "csv"))
                .as("half a file is none")
                .isEmpty();
        assertThat(stopping.stop(report)).as("there is nothing to stop").isFalse();
        resuming.resume();
        making.make(clock.instant());
        assertThat(runs.attempts(report)).as("not by itself").hasSize(1);

        assertThat(starting.start(report)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();
        assertThat(runs.row(report).state()).isEqualTo(RunState.DONE);
        assertThat(letters()).isEqualTo(1);
    }

    private long stoppedWhileItWritesItsFirstFile() throws Exception {
        long report = reports.enter(granted(), Locale.GERMAN, "rosa", clock.instant());
        var stopped = new AtomicBoolean();
        database.with(
                source -> {
                    var real = source.getConnection();
                    return TappedDataSource.proxy(Connection.class, (proxy, method, args) -> {
                        boolean signs = method.getName().equals("prepareStatement")
                                && args[0].toString().contains("rows_done = ?");
                        if (signs && stopped.compareAndSet(false, true)) {
                            // somebody else presses the button
                            CompletableFuture.runAsync(() -> {
                                        assertThat(stopping.stop(report)).isTrue();
                                        assertThat(runs.row(report).state())
                                                .as("it still writes")
                                                .isEqualTo(RunState.RUNNING);
                                        assertThat(starting.start(report)).isEqualTo(StartingReport.Result.RUNNING);
                                        assertThat(stopping.stop(report)).isFalse();
                                    })
                                    .join();
                        }
                        return method.invoke(real, args);
                    });
                },
                () -> {
                    starting.start(report);
                    untilAllRunsEnded();
                });
        assertThat(stopped).isTrue();
        return report;
    }

    @Test
    void aRunThatWasStoppedIsNotResumedWhenItsProcessDiedBeforeItStopped() throws Exception {
        long killed = whatAKillLeaves("STARTED");
        assertThat(stopping.stop(killed)).isTrue();
        assertThat(recovering.recover(Duration.ZERO)).isEqualTo(1);
        resuming.resume();
        assertThat(runs.attempts(killed)).hasSize(1);
        assertThat(runs.row(killed).state()).isEqualTo(RunState.STOPPED);

        assertThat(starting.start(killed)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();
        assertThat(runs.row(killed).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void aDueReportThatBrokeOffGoesOnAnHourLaterAndOnlyThen() throws Exception {
        granted();
        clock.set(SUMMER);
        breaking("report_file", "name <> 'participations'", () -> making.make(SUMMER));
        assertThat(runs.row(1).state()).isEqualTo(RunState.FAILED);

        making.make(SUMMER.plus(Duration.ofMinutes(50)));
        assertThat(runs.attempts(1)).hasSize(1);
        making.make(SUMMER.plus(Duration.ofMinutes(60)));
        untilAllRunsEnded();
        assertThat(runs.row(1).state()).isEqualTo(RunState.DONE);
        making.make(SUMMER.plus(Duration.ofDays(1)));
        untilAllRunsEnded();
        assertThat(runs.newest(0, 10)).hasSize(1);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void whatGoesOnAfterItsLinesWereWrittenStillSaysHowMany() throws Exception {
        ReportScope scope = granted();
        breaking("report_file", "name <> 'paper'", () -> request(scope));
        starting.start(1);
        untilAllRunsEnded();
        assertThat(runs.row(1).state()).isEqualTo(RunState.DONE);
        assertThat(runs.row(1).rows()).isEqualTo(runs.row(1).planned()).isPositive();
    }

    @Test
    void aDueReportThatCanNotBeEnteredStopsNoOther() throws Exception {
        granted();
        long second = grant("Zweites Ministerium");
        jdbc.sql("alter table report_due add constraint in_the_way check (grant_id <> " + second + ")")
                .update();
        try {
            making.make(SUMMER);
            untilAllRunsEnded();
        } finally {
            jdbc.sql("alter table report_due drop constraint in_the_way").update();
        }
        making.make(SUMMER);
        untilAllRunsEnded();
        assertThat(runs.newest(0, 10))
                .extracting(ReportRuns.Row::funder, ReportRuns.Row::state)
                .containsExactlyInAnyOrder(
                        tuple("Zweites Ministerium", RunState.DONE), tuple("Ministerium für Beispiele", RunState.DONE));
    }

    @Test
    void whoAsksAfterACorrectionWhileItIsCountedGetsAnotherAndDisturbsNothing() throws Exception {
        ReportScope scope = granted();
        long another = askedWhen("update report set version = ?", this::correct, scope, () -> made(scope));

        assertThat(another).as("what is being counted does not know it").isNotEqualTo(1);
        assertThat(runs.row(1))
                .extracting(ReportRuns.Row::state, ReportRuns.Row::version)
                .containsExactly(RunState.DONE, 1);
        assertThat(runs.attempts(1)).hasSize(1);
        assertThat(reports.get(another).version()).isEqualTo(2);
        assertThat(reports.latest(scope)).map(Report::id).contains(another);
    }

    @Test
    void aWaitingRunThatIsAskedForAgainTellsWhatHasBeenHeldByThen() throws Exception {
        clock.set(BEFORE_THE_THIRD);
        var gate = closedGate();
        ReportScope scope = granted();
        long waiting = request(scope);
        clock.set(AFTER_THE_THIRD);
        assertThat(requesting.request(scope, Locale.GERMAN, "carla@example.org", clock.instant()))
                .isEqualTo(waiting);
        clock.set(BEFORE_THE_THIRD);
        assertThat(request(scope)).as("on a node whose clock is late").isEqualTo(waiting);
        gate.countDown();
        untilAllRunsEnded();

        assertThat(counted(waiting)).containsExactly(1L, 2L, 3L);
        assertThat(runs.row(waiting))
                .extracting(ReportRuns.Row::requestedAt, ReportRuns.Row::requestedBy)
                .containsExactly(AFTER_THE_THIRD, "carla@example.org");
    }

    @Test
    void whoAsksJustBeforeItIsCountedIsGivenThatOneAndWhatHasBeenHeldByThen() throws Exception {
        clock.set(BEFORE_THE_THIRD);
        var gate = closedGate();
        ReportScope scope = granted();
        long waiting = request(scope);
        clock.set(AFTER_THE_THIRD);
        long asked = askedWhen("from report_lock where scope = ?", () -> {}, scope, gate::countDown);

        assertThat(asked).isEqualTo(waiting);
        assertThat(counted(waiting)).containsExactly(1L, 2L, 3L);
        assertThat(runs.attempts(waiting)).hasSize(1);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void aRunDoesNotBeginToCountWhileSomebodyIsBeingGivenIt() throws Exception {
        clock.set(BEFORE_THE_THIRD);
        var gate = closedGate();
        ReportScope scope = granted();
        long waiting = request(scope);
        clock.set(AFTER_THE_THIRD);
        database.with(
                source -> before(source.getConnection(), "update report set requested_at = ?", () -> {
                    gate.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                }),
                () -> assertThat(request(scope)).isEqualTo(waiting));
        untilAllRunsEnded();

        assertThat(counted(waiting)).containsExactly(1L, 2L, 3L);
        assertThat(runs.row(waiting).state()).isEqualTo(RunState.DONE);
        assertThat(runs.attempts(waiting)).hasSize(1);
    }

    @Test
    void whoPressesTwiceGetsOneThoughItCountsAlready() throws Exception {
        var second = new AtomicLong();
        ReportScope scope = granted();
        database.with(
                source -> before(source.getConnection(), "update report set version = ?", () -> {
                    if (second.get() == 0) {
                        second.set(request(scope));
                    }
                }),
                () -> made(scope));

        assertThat(second).hasValue(1);
        assertThat(runs.row(1).state()).isEqualTo(RunState.DONE);
        assertThat(runs.attempts(1)).hasSize(1);
    }

    private List<Long> counted(long report) {
        return jdbc.sql("select meeting_id from report_meeting where report_id = :id order by position")
                .param("id", report)
                .query(Long.class)
                .list();
    }

    /** Where a run is about to do that first, something happens and then somebody asks. @return what they are given */
    private long askedWhen(String sql, Runnable happens, ReportScope scope, AtOnceOrLater act) throws Exception {
        var once = new AtomicBoolean();
        var given = new AtomicLong();
        database.with(
                source -> before(source.getConnection(), sql, () -> {
                    if (once.compareAndSet(false, true)) {
                        happens.run();
                        // so long it takes at least to correct a list
                        clock.set(clock.instant().plusSeconds(3));
                        given.set(request(scope));
                    }
                }),
                () -> {
                    act.run();
                    untilAllRunsEnded();
                });
        untilAllRunsEnded();
        assertThat(given).as("somebody has asked").hasPositiveValue();
        return given.get();
    }

    @Test
    void whoAsksAfterACorrectionWhileTheFilesAreWrittenGetsAnother() throws Exception {
        ReportScope scope = granted();
        long later = askedWhen("rows_done = ?", this::correct, scope, () -> made(scope));

        assertThat(reports.get(1).version()).isEqualTo(1);
        assertThat(later).isGreaterThan(1);
        assertThat(reports.get(later).version()).isEqualTo(2);
    }

    /** Where the connection is about to do that, somebody else does something first. */
    private static Connection before(Connection real, String sql, Runnable act) {
        return TappedDataSource.proxy(Connection.class, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")
                    && args[0].toString().contains(sql)) {
                CompletableFuture.runAsync(act).join();
            }
            return method.invoke(real, args);
        });
    }

    @Test
    void aDueReportIsNotOneThatWasAskedForBeforeThePeriodWasOver() throws Exception {
        ReportScope scope = granted();
        clock.set(Instant.parse("2026-06-30T12:00:00Z"));
        var gate = closedGate();
        long early = request(scope);
        clock.set(SUMMER);
        making.make(SUMMER);
        gate.countDown();
        untilAllRunsEnded();
        assertThat(jdbc.sql("select report_id from report_due")
                        .query(Long.class)
                        .single())
                .isGreaterThan(early);
    }

    @Test
    void whoAsksAfterItWasStoppedGetsAnother() throws Exception {
        ReportScope scope = granted();
        var gate = closedGate();
        long killed = request(scope);
        ofAnotherProcessThatIsGone();
        assertThat(stopping.stop(killed)).isTrue();
        assertThat(recovering.recover(Duration.ZERO)).isEqualTo(1);
        assertThat(runs.row(killed).state()).isEqualTo(RunState.STOPPED);
        assertThat(reports.get(killed).ended()).isNotNull();
        assertThat(request(scope)).isNotEqualTo(killed);
        gate.countDown();
        untilAllRunsEnded();
    }

    private void ofAnotherProcessThatIsGone() {
        jdbc.sql("update batch_job_execution_params set parameter_value = 'another' where parameter_name = 'process'")
                .update();
    }

    @Test
    void whatWasKilledWhileItWaitedGoesOn() throws Exception {
        var gate = closedGate();
        long waiting = request(granted());
        ofAnotherProcessThatIsGone();
        jdbc.sql("update batch_job_execution set last_updated = null").update();
        assertThat(recovering.recover(RunsInHand.SILENCE)).isEqualTo(1);
        gate.countDown();
        untilAllRunsEnded();
        resuming.resume();
        untilAllRunsEnded();
        assertThat(runs.row(waiting).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void anOwnRunWhoseEndCouldNotBeNotedIsDead() throws Exception {
        long report = made(granted());
        asIfItsEndWereNotNoted();
        assertThat(recovering.recover(RunsInHand.SILENCE)).isEqualTo(1);
        assertThat(runs.row(report).state()).isEqualTo(RunState.FAILED);

        resuming.resume();
        untilAllRunsEnded();
        assertThat(runs.row(report).state())
                .as("it is complete, Batch only closes it")
                .isEqualTo(RunState.DONE);
        assertThat(runs.attempts(report)).hasSize(2);
        assertThat(letters()).isEqualTo(1);
        resuming.resume();
        assertThat(runs.attempts(report)).hasSize(2);
    }

    private void asIfItsEndWereNotNoted() {
        jdbc.sql("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null")
                .update();
    }

    @Test
    void whatGetsNoFurtherInThreeAttemptsIsLeftToPeople() throws Exception {
        ReportScope scope = granted();
        killedOverAndOver(() -> request(scope));
        assertThat(runs.attempts(1)).as("one that wrote a file, three in vain").hasSize(4);
        assertThat(reports.get(1).ended()).isNotNull();
        assertThat(starting.start(1)).isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();
        assertThat(runs.row(1).state()).isEqualTo(RunState.DONE);
    }

    private void killedOverAndOver(AtOnceOrLater begin) throws Exception {
        breaking("report_file", "name <> 'participations'", () -> {
            begin.run();
            for (int kill = 0; kill < 6; kill++) {
                untilAllRunsEnded();
                jdbc.sql("update report set ended_at = null").update();
                resuming.resume();
            }
        });
    }

    @Test
    void aDueReportThatGetsNoFurtherIsNotTriedEachHourEither() throws Exception {
        granted();
        clock.set(SUMMER);
        killedOverAndOver(() -> making.make(SUMMER));
        assertThat(runs.attempts(1)).hasSize(4);
        making.make(SUMMER.plus(Duration.ofHours(2)));
        untilAllRunsEnded();
        assertThat(runs.attempts(1)).as("it may be what kills the process").hasSize(4);

        assertThat(starting.start(1)).as("by hand").isEqualTo(StartingReport.Result.STARTED);
        untilAllRunsEnded();
        assertThat(runs.row(1).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void aDueReportIsTriedForADayAndThoseOfEarlierReleasesAreLeftToPeople() throws Exception {
        granted();
        clock.set(SUMMER);
        breaking("report_file", "name <> 'participations'", () -> making.make(SUMMER));
        breaking("report_file", "name <> 'participations'", () -> making.make(SUMMER.plus(Duration.ofHours(1))));
        assertThat(jdbc.sql("select tries_left from report_due")
                        .query(Integer.class)
                        .single())
                .isEqualTo(23);
        jdbc.sql("update report_due set tries_left = 0").update();
        making.make(SUMMER.plus(Duration.ofDays(2)));
        assertThat(runs.attempts(1)).hasSize(2);
    }
}
