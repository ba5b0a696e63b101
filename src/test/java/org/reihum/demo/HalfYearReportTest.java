package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.Corrected;
import org.reihum.attendance.Correcting;
import org.reihum.attendance.Correction;
import org.reihum.meeting.MeetingId;
import org.reihum.report.ReportContent;
import org.reihum.report.ReportContents;
import org.reihum.report.ReportKind;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** SC13: the half-year report for the funder, from the button to the file, and as version 2 after a correction. */
@DemoTest
class HalfYearReportTest {

    private static final String REASON = "Auf Blatt 2 stand noch jemand";

    @LocalServerPort
    int port;

    @Autowired
    ReportContents contents;

    @Autowired
    Correcting correcting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private Visitor rosa;

    @BeforeEach
    void logIn() {
        rosa = new Visitor(port, "de");
        rosa.logIn("rosa.rundlauf-demo@landeskoordination-it-netz.example.org", "reihum-geht-es-rund");
        jdbc.sql(
                        "insert into paper_scan (meeting_id, name, kind, size_bytes, sha256, content, uploaded_at, uploaded_by)"
                                + " values (:meeting, 'Unterschriften.pdf', 'PDF', 3, 'abc', :content, current_timestamp, 'rosa')")
                .param("meeting", meeting(1).value())
                .param("content", new byte[] {1, 2, 3})
                .update();
    }

    @AfterEach
    void takeScanAway() {
        jdbc.sql("delete from paper_scan where name = 'Unterschriften.pdf'").update();
    }

    private MeetingId meeting(int number) {
        return new MeetingId(jdbc.sql("select m.id from meeting m join series s on s.id = m.series_id"
                        + " where s.slug = 'treffen-der-it-netzwerke' and m.number = :number")
                .param("number", number)
                .query(Long.class)
                .single());
    }

    /** Presses the button of that period; its number. */
    private long report(String from) throws Exception {
        String page = rosa.get("/desk/reports").body();
        Matcher grant = Pattern.compile("name=\"grant\" value=\"(\\d+)\"").matcher(page);
        assertThat(grant.find()).isTrue();
        String run = rosa.post("/desk/reports/grant", "grant", grant.group(1), "from", from)
                .location();
        pool.submit(() -> {}).get();
        return Long.parseLong(run.replaceAll(".*/", ""));
    }

    private ReportContent content(long report) {
        return contents.of(report).orElseThrow();
    }

    @Test
    void theReportOfTheFirstHalfYear() throws Exception {
        assertThat(rosa.get("/desk/reports").body()).contains("Bericht 1. Halbjahr 2026", "31.7.2026");
        ReportContent content = content(report("2026-01-01"));

        assertThat(content.cover().kind()).isEqualTo(ReportKind.GRANT);
        assertThat(List.of(content.cover().from(), content.cover().to()))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        assertThat(content.cover().series()).containsExactly("Treffen der regionalen IT-Netzwerke");
        assertThat(content.body().meetings())
                .as("the kick-off in Hanau on the last day has no funder")
                .extracting(ReportContent.MeetingLine::number, ReportContent.MeetingLine::city)
                .containsExactly(tuple(1, "Karlsruhe"), tuple(2, "Lörrach"), tuple(3, "Neckarsulm"));
        assertThat(content.body().meetings())
                .as("closed lists, by their version")
                .allSatisfy(meeting -> assertThat(meeting.listVersion()).isPositive());
        assertThat(content.cover().provisional()).isFalse();
        ReportContent.Counts total = content.body().total();
        assertThat(List.of(
                        total.participations(),
                        total.people(),
                        total.organisations(),
                        total.networks().size()))
                .containsExactly(93, 54, 43, 11);
        assertThat(content.body().organisations())
                .satisfies(sizes -> assertThat(sizes.smes() + sizes.large() + sizes.unknown())
                        .isEqualTo(43));
        assertThat(content.body().networks().stream()
                        .mapToInt(ReportContent.NetworkLine::participations)
                        .sum())
                .isEqualTo(93);
        assertThat(content.body().decisions())
                .extracting(ReportContent.DecisionLine::yes)
                .containsExactly(10, 9, 10);
        assertThat(content.body().annexes())
                .extracting(ReportContent.Annex::meeting, ReportContent.Annex::name)
                .containsExactly(tuple(1, "Unterschriften.pdf"));
    }

    @ParameterizedTest
    @CsvSource({"M01, 1", "M03, 3"})
    void everyFigureOfTheMeetingsUnderTheGrant(String key, int number) throws Exception {
        ReportContent.Counts counts = content(report("2026-01-01")).body().meetings().stream()
                .filter(meeting -> meeting.number() == number)
                .map(ReportContent.MeetingLine::counts)
                .findFirst()
                .orElseThrow();
        Map<String, Object> counted = new HashMap<>();
        counted.put("eingeladen", counts.invited());
        counted.put("zugesagt", counts.accepted());
        counted.put("nachgerueckt", counts.promoted());
        counted.put("warteliste", counts.waiting());
        counted.put("storniert", counts.withdrawn());
        counted.put("abgesagt", counts.declined());
        counted.put("vorbehalt", counts.tentative());
        counted.put("offen", counts.open());
        counted.put("erwartet", counts.expected());
        counted.put("anwesend_angemeldet", counts.present());
        counted.put("unangemeldet", counts.walkIns());
        counted.put("anwesend_gesamt", counts.participations());
        counted.put("nicht_erschienen", counts.noShows());
        counted.put("no_show_prozent", new BigDecimal(counts.noShowPercent()).doubleValue());
        counted.put("netzwerke_vertreten", counts.networks().size());
        counted.put("organisationen", counts.organisations());
        counted.put("ohne_unterschrift", counts.unsigned());
        counted.put(
                "rollen",
                Map.of(
                        "Landeskoordination", counts.of("COORDINATOR"),
                        "Netzwerkmanagement", counts.of("NETWORK_MANAGER"),
                        "Stellvertretung", counts.of("DEPUTY"),
                        "Unternehmen", counts.of("COMPANY"),
                        "Wissenschaft", counts.of("SCIENCE")));

        Expected.all().sameFor(key, counted);
    }

    @Test
    void itsFilesAreServedByteForByteAndHaveNumbersForPeople() throws Exception {
        String page = "/desk/reports/" + report("2026-01-01");
        byte[] once = rosa.download(page + "/participations.csv");
        byte[] workbook = rosa.download(page + "/participations.xlsx");

        assertThat(rosa.download(page + "/participations.csv")).isEqualTo(once);
        assertThat(rosa.download(page + "/participations.xlsx")).isEqualTo(workbook);
        List<CSVRecord> rows = rows(once);
        assertThat(rows.get(0)).contains("Person").doesNotContain("Nachname");
        assertThat(rows.stream().skip(1))
                .allSatisfy(row -> assertThat(row.get(2)).matches("[PG]\\d+"));
        assertThat(rows.stream()
                        .skip(1)
                        .filter(row -> !row.get(7).equals("nicht erschienen"))
                        .count())
                .isEqualTo(93);
        assertThat(cells(workbook))
                .as("cell by cell the same")
                .isEqualTo(rows.stream().map(CSVRecord::toList).toList());
        assertThat(rosa.get(page + "/check").body()).contains("Nachgerechnet: gleich");
    }

    private static List<CSVRecord> rows(byte[] csv) throws IOException {
        var format = CSVFormat.Builder.create().setDelimiter(';').get();
        String text = new String(csv, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }

    private static List<List<String>> cells(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(Cell::getText).toList())
                    .toList();
        }
    }

    @Test
    void afterACorrectionItIsTheNextVersionAndSaysWhatHasChanged() throws Exception {
        long before = report("2026-01-01");
        byte[] file = rosa.download("/desk/reports/" + before + "/figures.csv");
        int version = content(before).cover().version();
        assertThat(content(report("2026-01-01")).cover().version())
                .as("nothing has changed: no new version")
                .isEqualTo(version);

        long guest = addGuestToTheSecondMeeting();
        try {
            long after = report("2026-01-01");
            ReportContent content = content(after);

            assertThat(content.cover().version()).isEqualTo(version + 1);
            assertThat(content.differences())
                    .extracting(
                            ReportContent.Difference::meeting,
                            ReportContent.Difference::figure,
                            ReportContent.Difference::was,
                            ReportContent.Difference::is,
                            ReportContent.Difference::reasons)
                    .contains(
                            tuple(null, "report.csv.present", "93", "94", List.of(REASON)),
                            tuple(null, "report.csv.participants", "54", "55", List.of(REASON)),
                            tuple(null, "report.csv.organisations", "43", "44", List.of(REASON)))
                    .anyMatch(each -> each.toList().subList(0, 2).equals(List.of(2, "report.csv.walkIns")))
                    .noneMatch(each -> Integer.valueOf(1).equals(each.toList().get(0)));
            assertThat(rosa.get("/desk/reports/" + after).body())
                    .contains("Änderungen gegenüber Fassung " + version, REASON);
            assertThat(rosa.download("/desk/reports/" + before + "/figures.csv"))
                    .as("the version before stays as it was")
                    .isEqualTo(file);
            assertThat(rosa.get("/desk/reports/" + before + "/check").body())
                    .as("and counted by its lists it is the same")
                    .contains("Nachgerechnet: gleich");
        } finally {
            correct(new Correction.WasNotThere(guest));
        }
    }

    private long addGuestToTheSecondMeeting() {
        var how = new CheckIn(CheckInMethod.LIST, null, "rosa", true);
        var guest = Attendee.walkIn("Nora", "Nachtrag-Demo", "Nachtrag GmbH (Demo)", null);
        correct(new Correction.WalkedIn(guest, how));
        return jdbc.sql("select id from attendance where last_name = 'Nachtrag-Demo'")
                .query(Long.class)
                .single();
    }

    private Corrected.Done correct(Correction what) {
        return (Corrected.Done)
                correcting.correct(meeting(2), List.of(what), REASON, "rosa", Instant.parse("2026-11-21T10:00:00Z"));
    }
}
