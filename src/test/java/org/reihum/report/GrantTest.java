package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.SeriesId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.MockMvc;

/** Entering a grant, and the reports that follow from it. */
@DatabaseTest
class GrantTest {

    private static final String PAGE = "/desk/reports/grants/new";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    DueReports due;

    @Autowired
    MakingDueReports making;

    @Autowired
    ReportContents contents;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private Desk rosa;

    @BeforeEach
    void load() {
        new HandMade(jdbc).load();
        rosa = new Desk(mvc, "de");
    }

    private static Grant grant(String enteredOn) {
        return new Grant(
                0,
                "Ministerium für Beispiele",
                "",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "",
                "",
                List.of(new SeriesId(1)),
                LocalDate.parse(enteredOn),
                0);
    }

    private String[] form(String funder, String last, String... more) {
        var all = new ArrayList<>(List.of(
                "funder",
                funder,
                "first",
                "2026-01-01",
                "last",
                last,
                "series",
                "1",
                "rhythm",
                "CALENDAR_HALVES",
                "dueDays",
                "31"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void isEnteredAndChangedOnAPage() {
        assertThat(rosa.see(PAGE).body()).contains("Die Runde", "Zuwendungsgeber");
        assertThat(rosa.press(PAGE, form("Ministerium für Beispiele", "2027-12-31", "notice", "AZ 12"))
                        .location())
                .isEqualTo("/desk/reports");
        assertThat(rosa.see("/desk/reports").body())
                .contains(
                        "Ministerium für Beispiele",
                        "AZ 12",
                        "Bericht 1. Halbjahr 2026 erstellen",
                        "war bis Fr., 31.7.2026 vorzulegen");
        assertThat(rosa.see("/desk").body())
                .contains("Ministerium für Beispiele: Der Bericht über den Zeitraum 1. Halbjahr 2026 ist überfällig");

        String own = "/desk/reports/grants/1";
        assertThat(rosa.press(own, form("Anderes Ministerium", "2027-12-31", "version", "0"))
                        .location())
                .isEqualTo("/desk/reports");
        assertThat(grants.get(1).funder()).isEqualTo("Anderes Ministerium");
        assertThat(rosa.press(own, form("Drittes Ministerium", "2027-12-31", "version", "0"))
                        .body())
                .as("somebody else has saved meanwhile")
                .contains("inzwischen geändert", "Drittes Ministerium", "name=\"version\" value=\"1\"");
        assertThat(grants.get(1).funder()).isEqualTo("Anderes Ministerium");
    }

    @Test
    void whatIsTypedWrongStaysWithItsReason() {
        assertThat(rosa.press(PAGE, form("", "2025-12-31")).body())
                .contains("Bitte füllen Sie das aus.", "Der letzte Tag liegt vor dem ersten.", "value=\"2025-12-31\"");
        assertThat(rosa.press(PAGE, "funder", "Amt").body()).contains("mindestens eine Reihe");
        String[] own = form("Amt", "2027-12-31", "ownDates", "Herbst");
        own[List.of(own).indexOf("CALENDAR_HALVES")] = "OWN_DATES";
        assertThat(rosa.press(PAGE, own).body()).contains("je Zeile einen Zeitraum", "Herbst");
        assertThat(rosa.press(PAGE, form("Amt", "9999-12-31")).body())
                .contains("höchstens 30 Jahre", "value=\"9999-12-31\"");
        assertThat(rosa.press(PAGE, form("Amt", "2056-01-02")).body()).contains("höchstens 30 Jahre");
        assertThat(grants.all()).isEmpty();
        assertThat(rosa.press(PAGE, form("Amt", "2056-01-01")).location()).isEqualTo("/desk/reports");
    }

    @Test
    void aPeriodThatIsOverIsDueUntilItsReportIsThereAndItsListsAreClosed() throws Exception {
        grants.enter(grant("2026-01-01"));
        assertThat(due.toBeMade(clock.instant(), Locale.GERMAN))
                .extracting(DueReport::period, DueReport::openLists)
                .containsExactly(tuple("1. Halbjahr 2026", 2));

        String report = rosa.press("/desk/reports/grant", "grant", "1", "from", "2026-01-01")
                .location();
        pool.submit(() -> {}).get();
        assertThat(rosa.see(report).body()).contains("vorläufig", "Die Anwesenheitsliste ist noch offen");
        assertThat(due.toBeMade(clock.instant(), Locale.GERMAN))
                .as("made, with the lists as they were")
                .isEmpty();

        for (int meeting : new int[] {1, 3}) {
            jdbc.sql(
                            "insert into attendance_version (meeting_id, version, made_at, made_by) values (:m, 1, current_timestamp, 'rosa')")
                    .param("m", meeting)
                    .update();
        }
        assertThat(due.toBeMade(clock.instant(), Locale.GERMAN))
                .as("all lists are closed by now: once more, and for good")
                .hasSize(1);
    }

    @Test
    void onTheMorningAfterItsLastDayAReportIsMadeByItselfOnce() throws Exception {
        grants.enter(grant("2026-03-01"));
        making.make(Instant.parse("2026-07-01T03:59:00Z"));
        assertThat(reports()).as("not before six in the morning").isZero();

        for (int time = 0; time < 3; time++) {
            making.make(Instant.parse("2026-07-01T04:00:00Z").plusSeconds(600L * time));
        }
        pool.submit(() -> {}).get();
        assertThat(reports()).isEqualTo(1);
        ReportContent content = contents.of(1).orElseThrow();
        assertThat(content.cover().requestedBy()).isEqualTo("Reihum");
        assertThat(content.body().meetings())
                .as("both ends of the period count")
                .extracting(ReportContent.MeetingLine::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatWasOverWhenTheGrantWasEnteredIsLeftToPeople() {
        grants.enter(grant("2026-07-02"));
        making.make(clock.instant());
        assertThat(reports()).isZero();
    }

    @Test
    void anExtendedGrantHasAnotherLastPeriodAndAnotherRhythmNoReportsOfThePast() throws Exception {
        grants.enter(until(grant("2026-03-01"), GrantRhythm.CALENDAR_HALVES, "2026-05-31"));
        making.make(Instant.parse("2026-06-01T04:00:00Z"));
        assertThat(reports()).isEqualTo(1);

        change(GrantRhythm.CALENDAR_HALVES, "2027-12-31", "2026-06-10");
        making.make(Instant.parse("2026-07-01T04:00:00Z"));
        assertThat(reports()).as("January to May is not January to June").isEqualTo(2);
        clock.set(Instant.parse("2026-07-02T04:00:00Z"));
        pool.submit(() -> {}).get();
        assertThat(due.toBeMade(clock.instant(), Locale.GERMAN)).isEmpty();

        clock.set(Instant.parse("2027-04-01T10:00:00Z"));
        jdbc.sql("update meeting set takes_place_on = date '2027-02-10' where id = 5")
                .update();
        change(GrantRhythm.OWN_DATES, "2027-12-31", "2027-04-01");
        making.make(clock.instant());
        pool.submit(() -> {}).get();
        assertThat(reports())
                .as("what was over before it was entered is left to people; the second half of 2026 is as it was")
                .isEqualTo(3);
        assertThat(due.toBeMade(clock.instant(), Locale.GERMAN))
                .as("of the past only the latest")
                .extracting(DueReport::from, DueReport::to)
                .containsExactly(tuple(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)));
    }

    private void change(GrantRhythm rhythm, String last, String today) {
        assertThat(grants.change(until(grants.get(1), rhythm, last), LocalDate.parse(today)))
                .isTrue();
    }

    /** If it has dates of its own, they are quarters at first. */
    private static Grant until(Grant grant, GrantRhythm rhythm, String last) {
        return new Grant(
                grant.id(),
                grant.funder(),
                grant.purpose(),
                grant.notice(),
                grant.first(),
                LocalDate.parse(last),
                rhythm,
                List.of(
                        new GrantPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                        new GrantPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                        new GrantPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31)),
                        new GrantPeriod(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)),
                        new GrantPeriod(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 12, 31))),
                grant.dueDays(),
                grant.toldName(),
                grant.toldEmail(),
                grant.series(),
                grant.enteredOn(),
                grant.version());
    }

    @Test
    void thirtyGrantsCostAsManyQueriesAsOne() {
        grants.enter(grant("2026-01-01"));
        rosa.see("/desk/reports");
        long list = SqlCount.of(() -> rosa.see("/desk/reports"));
        long toDo = SqlCount.of(() -> due.toBeMade(clock.instant(), Locale.GERMAN));
        for (int more = 2; more <= 30; more++) {
            grants.enter(grant("2026-01-01"));
        }
        assertThat(due.toBeMade(clock.instant(), Locale.GERMAN)).hasSize(30);
        assertThat(SqlCount.of(() -> rosa.see("/desk/reports"))).isEqualTo(list);
        assertThat(SqlCount.of(() -> due.toBeMade(clock.instant(), Locale.GERMAN)))
                .isEqualTo(toDo)
                .isPositive();
    }

    private int reports() {
        return jdbc.sql("select count(*) from report").query(Integer.class).single();
    }
}
