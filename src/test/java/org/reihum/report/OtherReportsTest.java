package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.ClosingList;
import org.reihum.attendance.Correcting;
import org.reihum.attendance.Correction;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.paper.PdfText;
import org.reihum.paper.WordFile;
import org.reihum.report.ReportContent.Cover;
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

    private static final List<ReportKind> OTHERS = List.of(ReportKind.HOSTING, ReportKind.REACH, ReportKind.RESPONSE);

    /** As an earlier release would have reckoned it. */
    private static final String EARLY = "e".repeat(64);

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
    CountingAnew anew;

    @Autowired
    WritingPapers papers;

    @Autowired
    Comparing comparing;

    @Autowired
    Reports reports;

    @Autowired
    ClosingList closing;

    @Autowired
    Correcting correcting;

    @Autowired
    Timetable timetable;

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

    private CountedReport content(long report) {
        return contents.of(reports.get(report)).orElseThrow();
    }

    private byte[] octets(long report, String file, String ending) {
        var octets = new ByteArrayOutputStream();
        files.copy(files.find(report, file, ending).orElseThrow(), octets);
        return octets.toByteArray();
    }

    private String csv(long report, String file) {
        return new String(octets(report, file, "csv"), StandardCharsets.UTF_8);
    }

    @Test
    void whoHostedAndHowFarTheOthersTravelled() throws Exception {
        aPlaceOfTheSecondNetwork();
        long report = report(ReportKind.HOSTING);
        var ledger = (HostingLedger) content(report).body();

        assertThat(ledger.networks())
                .extracting(HostingLedger.Line::network, line -> line.hosted().size(), HostingLedger.Line::trips)
                .as("one's own meeting is no trip; what was cancelled was not hosted")
                .containsExactly(tuple("bwcon", 2, 0), tuple("bwcon Südwest", 0, 2), tuple("Drittes Netz", 0, 1));
        assertThat(ledger.networks().get(1))
                .satisfies(line -> assertThat(line.km()).isBetween(2 * 160, 2 * 260))
                .satisfies(line -> assertThat(line.minutes()).isGreaterThan(2 * 100))
                .satisfies(line -> assertThat(line.longest()).isEqualTo(line.minutes() / 2));
        assertThat(ledger.networks().get(2))
                .as("nobody knows where it comes from")
                .extracting(HostingLedger.Line::unknown, HostingLedger.Line::km)
                .containsExactly(1, 0);
        assertThat(csv(report, "hosting")).contains("bwcon;2;28.01.2026 Ulm, 30.06.2026 Ulm;0;");
        assertThat(rechecking.check(reports.get(report)).same()).isTrue();
    }

    private void aPlaceOfTheSecondNetwork() {
        jdbc.sql("insert into place (id, network_id, name, state, latitude, longitude, seat)"
                        + " values (2, 2, 'Freiburg', 'BW', 48.0, 7.85, true)")
                .update();
    }

    @Test
    void whomTheMeetingsHaveReached() throws Exception {
        long report = report(ReportKind.REACH);
        var reach = (Reach) content(report).body();

        assertThat(reach.people()).isEqualTo(new Reach.Group(8, 8, 7, 4, 1, 4));
        assertThat(reach.firms()).as("a university is no firm").isEqualTo(new Reach.Group(2, 2, 2, 2, 1, 0));
        assertThat(reach.lines())
                .containsExactly(
                        new Reach.Line(1, "Beispiel GmbH", "SME", 4, 2, 2, 3, 2),
                        new Reach.Line(2, "Muster AG", "LARGE", 4, 3, 3, 1, 1));
        assertThat(csv(report, "reach")).contains("Alle aktiven Personen;;8;8;7;4;");

        jdbc.sql("update person set active = false where id = 8").update();
        assertThat(rechecking.check(reports.get(report)))
                .as("the register has changed since")
                .satisfies(checked -> assertThat(checked.files()).containsExactly("reach"))
                .satisfies(checked -> assertThat(checked.differences())
                        .extracting(
                                ReportContent.Difference::of,
                                ReportContent.Difference::figure,
                                ReportContent.Difference::was,
                                ReportContent.Difference::is)
                        .contains(tuple("Personen", "report.reach.known", "8", "7")));
    }

    /** Ginster leaves the one firm for the other between the meetings, and only the first had asked Ginster. */
    @Test
    void aFirmIsReachedThroughWhoeverWorksForItOnTheDay() throws Exception {
        jdbc.sql("update affiliation set valid_to = date '2026-03-31' where person_id = 7")
                .update();
        jdbc.sql("insert into affiliation (person_id, organisation_id, network_id, function, valid_from)"
                        + " values (7, 1, 1, 'COMPANY', date '2026-04-01')")
                .update();
        var reach = (Reach) content(report(ReportKind.REACH)).body();

        assertThat(reach.lines())
                .as("asked for the old firm; the new one has one more to ask")
                .containsExactly(
                        new Reach.Line(1, "Beispiel GmbH", "SME", 5, 2, 2, 3, 2),
                        new Reach.Line(2, "Muster AG", "LARGE", 4, 3, 3, 1, 1));
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
        var times = (ResponseTimes) content(report).body();

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

    /** What comes later is another version of the same report, and the earlier one stays as it was. */
    @Test
    void afterACorrectionItIsVersionTwoAndSaysWhatChangedAndWhy() throws Exception {
        aPlaceOfTheSecondNetwork();
        MeetingId first = new MeetingId(1);
        closing.close(first, closing.seen(timetable.card(first), clock.instant()), "rosa", clock.instant());
        long before = report(ReportKind.HOSTING);
        long reached = report(ReportKind.REACH);
        long guest = jdbc.sql("select id from attendance where meeting_id = 1 and network_id = 2")
                .query(Long.class)
                .single();

        correcting.correct(
                first, List.of(new Correction.WasNotThere(guest)), "stand nur am Tor", "rosa", clock.instant());
        long after = report(ReportKind.HOSTING);

        assertThat(content(before).cover().version()).isEqualTo(1);
        assertThat(content(after).cover().version()).isEqualTo(2);
        assertThat(content(after).differences())
                .extracting(
                        ReportContent.Difference::meeting,
                        ReportContent.Difference::of,
                        ReportContent.Difference::figure,
                        ReportContent.Difference::was,
                        ReportContent.Difference::is,
                        ReportContent.Difference::reasons)
                .contains(
                        tuple(1, "", "report.csv.list", "1", "2", List.of("stand nur am Tor")),
                        tuple(null, "bwcon Südwest", "report.csv.trips", "2", "1", List.of("stand nur am Tor")));
        assertThat(rechecking.check(reports.get(before)).same())
                .as("it is counted by the lists that it names")
                .isTrue();
        assertThat(rechecking.check(reports.get(reached)).same()).isTrue();
        assertThat(content(report(ReportKind.HOSTING)).cover().version())
                .as("nothing has changed since")
                .isEqualTo(2);
        assertThat(new Desk(mvc, "de").see("/desk/reports/" + after).body())
                .contains("Fassung 2", "Änderungen gegenüber Fassung 1", "stand nur am Tor");
    }

    @Test
    void ofThousandsOfFirmsTheFirstChangesAreToldAndHowManyMoreThereAre() {
        List<ReportContent.Difference> all = comparing.between(
                OtherPapersTest.reach(2000).body(), OtherPapersTest.reach(1).body(), Locale.GERMAN);

        assertThat(all)
                .extracting(ReportContent.Difference::of, ReportContent.Difference::was, ReportContent.Difference::is)
                .contains(tuple("Firmen", "2.000", "1"), tuple("Beispiel 2 GmbH", "3", ""));
        assertThat(all).filteredOn(line -> line.of().startsWith("Beispiel")).hasSize(ComparingOthers.MOST);
        assertThat(all.get(all.size() - 1).figure()).isEqualTo("report.difference.more");
        assertThat(all.get(all.size() - 1).is()).matches("\\d\\.\\d{3}");
    }

    @Test
    void allOfThemComeAsPdfAndWordWithWhatThePageShows() throws Exception {
        for (ReportKind kind : List.of(ReportKind.HOSTING, ReportKind.REACH, ReportKind.RESPONSE)) {
            long report = report(kind);

            String page = new Desk(mvc, "de").see("/desk/reports/" + report).body();
            assertThat(page).contains("class=\"table-wrap\"", "paper.pdf", "paper.docx", "Nachrechnen");
            assertThat(new PdfText(octets(report, "paper", "pdf")).text())
                    .contains("1. Januar bis 30. Juni 2026", "Gezählte Treffen");
            assertThat(WordFile.text(octets(report, "paper", "docx"), "word/document.xml"))
                    .contains("1. Januar bis 30. Juni 2026", "Gezählte Treffen", "30.06.2026")
                    .doesNotContain("{");
        }
    }

    /** A town is called otherwise, somebody has gone, and an answer has come to light. */
    private void theRegisterChanges() {
        jdbc.sql("update place set name = 'Neu-Ulm' where id = 1").update();
        jdbc.sql("update person set active = false where id = 8").update();
        jdbc.sql("update invitation set channel = 'LINK', answered_at = invited_at + interval '30' hour"
                        + " where meeting_id = 1 and person_id = 1")
                .update();
    }

    @Test
    void pagePaperAndRecountOfEachSayWhatHasChanged() throws Exception {
        var was = new EnumMap<ReportKind, Long>(ReportKind.class);
        for (ReportKind kind : OTHERS) {
            was.put(kind, report(kind));
        }
        theRegisterChanges();
        Map<ReportKind, String> onPage = Map.of(
                ReportKind.HOSTING, ">28.01.2026 Ulm, 30.06.2026 Ulm</td>",
                ReportKind.REACH, "Personen: im Verzeichnis",
                ReportKind.RESPONSE, "Link: die Hälfte nach (Stunden)");
        Map<ReportKind, String> onPaper = Map.of(
                ReportKind.HOSTING, "28.01.2026 Ulm, 30.06.2026 Ulm",
                ReportKind.REACH, "im Verzeichnis: Personen",
                ReportKind.RESPONSE, "die Hälfte nach (Stunden): Link");

        for (ReportKind kind : OTHERS) {
            assertThat(new Desk(mvc, "de")
                            .see("/desk/reports/" + was.get(kind) + "/check")
                            .body())
                    .as("counted again: " + kind)
                    .contains(onPage.get(kind));
            long after = report(kind);
            assertThat(content(after).cover().version()).isEqualTo(2);
            assertThat(new Desk(mvc, "de").see("/desk/reports/" + after).body())
                    .as("page: " + kind)
                    .contains("Änderungen gegenüber Fassung 1", onPage.get(kind));
            assertThat(new PdfText(octets(after, "paper", "pdf")).text().replaceAll("\\s+", " "))
                    .as("paper: " + kind)
                    .contains("Änderungen gegenüber", onPaper.get(kind));
        }
    }

    @Test
    void whatAnEarlierReleaseHasWrittenAnotherWayIsTheSameVersion() throws Exception {
        for (ReportKind kind : OTHERS) {
            long early = report(kind);
            var kept = (OtherContent) content(early);
            Cover cover = kept.cover();
            contents.keep(
                    early,
                    new OtherContent(
                            new Cover(
                                    cover.report(),
                                    cover.kind(),
                                    cover.series(),
                                    cover.grant(),
                                    cover.from(),
                                    cover.to(),
                                    cover.version(),
                                    EARLY,
                                    cover.requestedAt(),
                                    cover.requestedBy(),
                                    cover.provisional(),
                                    cover.earlier()),
                            kept.body(),
                            List.of()));
            jdbc.sql("update report set data_version = :early where id = :id")
                    .param("early", EARLY)
                    .param("id", early)
                    .update();
            jdbc.sql("update report_lock set data_version = :early")
                    .param("early", EARLY)
                    .update();

            long later = report(kind);

            assertThat(content(later).cover().dataVersion()).isNotEqualTo(EARLY);
            assertThat(content(later).cover().version()).as("of " + kind).isEqualTo(1);
            assertThat(content(later).differences()).isEmpty();
        }
    }

    /** Version 1 breaks off once it has counted: nobody has seen it. */
    @Test
    void whatIsComparedWithNothingDoesNotSayThatNothingHasChanged() throws Exception {
        brokeOff(report(ReportKind.HOSTING));
        theRegisterChanges();
        long second = report(ReportKind.HOSTING);

        assertThat(content(second).cover().version()).isEqualTo(2);
        assertThat(content(second).cover().earlier()).isZero();
        String none = "Keine frühere Fassung ist fertig geworden";
        assertThat(new Desk(mvc, "de").see("/desk/reports/" + second).body()).contains(none);
        assertThat(new PdfText(octets(second, "paper", "pdf")).text().replaceAll("\\s+", " "))
                .contains(none);
        assertThat(WordFile.text(octets(second, "paper", "docx"), "word/document.xml"))
                .contains(none);
    }

    @Test
    void theHeadingNamesTheVersionThatItWasComparedWith() throws Exception {
        report(ReportKind.HOSTING);
        theRegisterChanges();
        brokeOff(report(ReportKind.HOSTING));
        jdbc.sql("update place set name = 'Blaubeuren' where id = 1").update();
        long third = report(ReportKind.HOSTING);

        assertThat(content(third).cover().version()).isEqualTo(3);
        assertThat(new Desk(mvc, "de").see("/desk/reports/" + third).body())
                .contains("Änderungen gegenüber Fassung 1", ">28.01.2026 Ulm, 30.06.2026 Ulm</td>");
        assertThat(new PdfText(octets(third, "paper", "pdf")).text().replaceAll("\\s+", " "))
                .contains("Änderungen gegenüber Fassung 1");
        assertThat(WordFile.text(octets(third, "paper", "docx"), "word/document.xml"))
                .contains("Verglichen mit Fassung 1.");
    }

    private void brokeOff(long report) {
        jdbc.sql("update report set completed_at = null where id = :id")
                .param("id", report)
                .update();
    }

    @Test
    void aNetworkThatIsCalledOtherwiseIsStillTheSame() throws Exception {
        report(ReportKind.HOSTING);
        jdbc.sql("update network set short_name = 'Zukunftsnetz' where id = 2").update();

        assertThat(content(report(ReportKind.HOSTING)).differences())
                .extracting(
                        ReportContent.Difference::figure,
                        ReportContent.Difference::of,
                        ReportContent.Difference::was,
                        ReportContent.Difference::is)
                .containsExactly(tuple("report.csv.network", "", "bwcon Südwest", "Zukunftsnetz"));
    }

    @Test
    void aLedgerWhoseNetworksHadNoNumbersYetIsTheSameWhenItIsCountedAgain() throws Exception {
        aPlaceOfTheSecondNetwork();
        long report = report(ReportKind.HOSTING);
        var kept = (OtherContent) content(report);
        contents.keep(report, new OtherContent(kept.cover(), withoutNumbers((HostingLedger) kept.body()), List.of()));

        assertThat(rechecking.check(reports.get(report)))
                .satisfies(checked -> assertThat(checked.files()).isEmpty())
                .satisfies(checked -> assertThat(checked.same()).isTrue());

        jdbc.sql("update network set short_name = 'Zukunftsnetz' where id = 2").update();
        assertThat(rechecking.check(reports.get(report)).files())
                .as("what it says has changed")
                .containsExactly("hosting");
    }

    private static HostingLedger withoutNumbers(HostingLedger ledger) {
        return new HostingLedger(
                ledger.meetings(),
                ledger.networks().stream()
                        .map(line -> new HostingLedger.Line(
                                0,
                                line.network(),
                                line.hosted(),
                                line.trips(),
                                line.unknown(),
                                line.km(),
                                line.minutes(),
                                line.longTrips(),
                                line.longest()))
                        .toList());
    }

    /** They kept what was counted without a head. */
    @Test
    void aReportOfAnEarlyReleaseOffersToBeMadeAnewAndOneUnderWayIsCountedAgain() throws Exception {
        long early = report(ReportKind.HOSTING);
        try (OutputStream file = files.write(early, ReportContents.NAME, ReportContents.ENDING)) {
            file.write("{\"meetings\":[],\"networks\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        var desk = new Desk(mvc, "de");

        assertThat(desk.see("/desk/reports/" + early).body())
                .contains("ältere Ausgabe", "Neu erstellen", "value=\"HOSTING\"", "value=\"2026-06-30\"")
                .doesNotContain("Nachrechnen");
        assertThat(desk.press(
                                "/desk/reports/period",
                                "kind",
                                "HOSTING",
                                "series",
                                "1",
                                "from",
                                "2026-01-01",
                                "to",
                                "2026-06-30")
                        .location())
                .startsWith("/desk/reports/")
                .isNotEqualTo("/desk/reports/" + early);
        pool.submit(() -> {}).get();

        anew.count(reports.get(early));
        assertThat(((OtherBody) content(early).body()).meetings()).isNotEmpty();
        papers.write(reports.get(early));
    }

    @Test
    void ofNobodyThereIsNoTime() {
        assertThat(CountingAnswers.quantile(new double[0], 0.5)).isZero();
        assertThat(CountingAnswers.quantile(new double[] {3}, 0.25)).isEqualTo(3);
        assertThat(CountingAnswers.quantile(new double[] {1, 2, 3, 4, 5}, 0.75)).isEqualTo(4);
    }
}
