package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.SeriesId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.MockMvc;

/** Who hosted and travelled, whom the meetings have reached, how fast people answer. */
@DatabaseTest
class OtherReportsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestingReport requesting;

    @Autowired
    ReportContents contents;

    @Autowired
    StoredFiles files;

    @Autowired
    Rechecking rechecking;

    @Autowired
    Reports reports;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    @BeforeEach
    void load() {
        new HandMade(jdbc).load();
    }

    /** Of the first half-year. */
    private long report(ReportKind kind) throws Exception {
        var scope = ReportScope.of(kind, new SeriesId(1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        long report = requesting.request(scope, Locale.GERMAN, "rosa@example.org", clock.instant());
        pool.submit(() -> {}).get();
        return report;
    }

    private String csv(long report, String file) {
        var octets = new ByteArrayOutputStream();
        files.copy(files.find(report, file, "csv").orElseThrow(), octets);
        return octets.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whoHostedAndHowFarTheOthersTravelled() throws Exception {
        jdbc.sql("insert into place (id, network_id, name, state, latitude, longitude, seat)"
                        + " values (2, 2, 'Freiburg', 'BW', 48.0, 7.85, true)")
                .update();
        long report = report(ReportKind.HOSTING);
        HostingLedger ledger = contents.read(report, HostingLedger.class).orElseThrow();

        assertThat(ledger.networks())
                .extracting(HostingLedger.Line::network, line -> line.hosted().size(), HostingLedger.Line::trips)
                .as("one's own meeting is no trip; what was cancelled was not hosted")
                .containsExactly(tuple("bwcon", 2, 0), tuple("bwcon Südwest", 0, 2), tuple("Drittes Netz", 0, 1));
        assertThat(ledger.networks().get(1))
                .satisfies(line -> assertThat(line.km()).isBetween(2 * 160, 2 * 260))
                .satisfies(line -> assertThat(line.minutes()).isGreaterThan(2 * 100))
                .satisfies(line -> assertThat(line.longest()).isEqualTo(line.minutes() / 2));
        assertThat(ledger.networks().get(2).km())
                .as("nobody knows where it comes from")
                .isZero();
        assertThat(csv(report, "hosting")).contains("bwcon;2;28.01.2026 Ulm, 30.06.2026 Ulm;0;");
        assertThat(new Desk(mvc, "de").see("/desk/reports/" + report).body())
                .contains("Gastgeber und Wege", "Drittes Netz");
        assertThat(rechecking.check(reports.get(report)).same()).isTrue();
    }

    @Test
    void whomTheMeetingsHaveReached() throws Exception {
        long report = report(ReportKind.REACH);
        Reach reach = contents.read(report, Reach.class).orElseThrow();

        assertThat(reach.people()).isEqualTo(new Reach.Group(8, 8, 7, 4, 1, 4));
        assertThat(reach.organisations()).isEqualTo(new Reach.Group(3, 3, 3, 3, 1, 0));
        assertThat(reach.lines())
                .extracting(Reach.Line::name, Reach.Line::people, Reach.Line::came, Reach.Line::meetings)
                .containsExactly(
                        tuple("Beispiel GmbH", 2, 2, 2), tuple("Hochschule", 3, 1, 1), tuple("Muster AG", 3, 1, 1));
        assertThat(csv(report, "reach")).contains("Alle aktiven Personen;;8;8;7;4;");

        jdbc.sql("update person set active = false where id = 8").update();
        assertThat(rechecking.check(reports.get(report)).files())
                .as("the register has changed since")
                .containsExactly("reach");
        assertThat(contents.read(report(ReportKind.REACH), Reach.class)
                        .orElseThrow()
                        .people()
                        .known())
                .isEqualTo(7);
    }

    @Test
    void howLongPeopleTakeToAnswer() throws Exception {
        for (int person = 1; person <= 7; person++) {
            jdbc.sql(
                            "update invitation set channel = '%s', answered_at = invited_at + interval '%d' hour where meeting_id = 1 and person_id = %d"
                                    .formatted(person < 5 ? "LINK" : "TELEPHONE", person * 10, person))
                    .update();
        }
        // changed the answer a week later: the first one counts
        jdbc.sql("insert into invitation_event (invitation_id, at, kind, answer, party, channel, given_by)"
                        + " select id, invited_at + interval '1' hour, 'ANSWERED', 'MAYBE', 1, 'CALENDAR', '' from invitation"
                        + " where meeting_id = 1 and person_id = 7")
                .update();
        long report = report(ReportKind.RESPONSE);
        ResponseTimes times = contents.read(report, ResponseTimes.class).orElseThrow();

        assertThat(times.channels())
                .containsExactly(
                        new ResponseTimes.Line("LINK", 4, 17.5, 25.0, 32.5),
                        new ResponseTimes.Line("CALENDAR", 1, 1.0, 1.0, 1.0),
                        new ResponseTimes.Line("TELEPHONE", 2, 52.5, 55.0, 57.5));
        assertThat(times.all()).isEqualTo(new ResponseTimes.Line(null, 7, 15.0, 30.0, 45.0));
        assertThat(times.unanswered())
                .as("a yes whose time nobody knows is an answer")
                .isEqualTo(1);
        assertThat(csv(report, "response")).contains("Link;4;17,5;25,0;32,5", "Ohne Antwort;1;;;");
    }

    @Test
    void ofNobodyThereIsNoTime() {
        assertThat(CountingAnswers.quantile(new double[0], 0.5)).isZero();
        assertThat(CountingAnswers.quantile(new double[] {3}, 0.25)).isEqualTo(3);
        assertThat(CountingAnswers.quantile(new double[] {1, 2, 3, 4, 5}, 0.75)).isEqualTo(4);
    }
}
