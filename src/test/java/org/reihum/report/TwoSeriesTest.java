package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.SeriesId;
import org.reihum.paper.PdfText;
import org.reihum.paper.WordFile;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A grant over two series, each with a first meeting on the same day in the same town: what is said of one is not said of the other. */
@DatabaseTest
class TwoSeriesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    RequestingReport requesting;

    @Autowired
    ReportContents contents;

    @Autowired
    StoredFiles files;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private HandMade made;
    private Grant grant;

    @BeforeEach
    void load() {
        made = new HandMade(jdbc);
        made.load();
        made.run(
                """
                insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,
                                    funded, contact_name, contact_email, version)
                values (2, 'forum', 'Das Forum', false, false, 9, time '18:00:00', time '20:00:00', 'Europe/Berlin', 14,
                        true, '', 'forum@example.org', 0)
                """,
                """
                insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone,
                                     topic, host_network_id, place_id, changed_at, version)
                values (21, 2, 1, 'uid-21', 0, 'CONFIRMED', date '2026-01-28', time '18:00:00', time '20:00:00',
                        'Europe/Berlin', 'Abendthema', 2, 1, timestamp with time zone '2026-01-01 09:00:00+01:00', 0)
                """,
                "insert into agenda_item (meeting_id, position, begins_at, ends_at, title)"
                        + " values (1, 1, time '10:00', time '11:00', 'Vormittag der Runde')",
                "insert into agenda_item (meeting_id, position, begins_at, ends_at, title)"
                        + " values (21, 1, time '18:00', time '19:00', 'Abend des Forums')",
                decision(1, "Die Runde beschließt"),
                decision(21, "Das Forum beschließt"));
        made.present(21, 7, 2, "LARGE", 2, true);
        grant = grants.get(grants.enter(new Grant(
                0,
                "Ministerium für Beispiele",
                "",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "",
                "",
                List.of(new SeriesId(1), new SeriesId(2)),
                LocalDate.of(2026, 1, 1),
                0)));
    }

    private static String decision(long meeting, String text) {
        return "insert into decision (meeting_id, text, yes_votes, no_votes, abstentions, decided_at, who, made_it, version)"
                + " values (" + meeting + ", '" + text
                + "', 9, 0, 1, timestamp with time zone '2026-01-28 12:00:00+01:00', 'rosa', false, 0)";
    }

    private long report() throws Exception {
        long report = requesting.request(
                ReportScope.grant(grant, grant.periodFrom(LocalDate.of(2026, 1, 1))),
                Locale.GERMAN,
                "rosa@example.org",
                clock.instant());
        pool.submit(() -> {}).get();
        return report;
    }

    private byte[] file(String path, Object... values) {
        return browser.get()
                .uri(path, values)
                .with(user("rosa@example.org"))
                .locale(Locale.GERMAN)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theBelegmappeHasAPlaceForEachMeetingWithItsOwnAgendaAndDecisions() throws Exception {
        Map<String, byte[]> unpacked = new LinkedHashMap<>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file("/desk/reports/{id}/evidence.zip", report())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.put(entry.getName(), zip.readAllBytes());
            }
        }

        String agenda = "Treffen 001 2026-01-28 Ulm, %s/Tagesordnung und Beschlüsse.pdf";
        assertThat(new PdfText(unpacked.get(agenda.formatted("Die Runde"))).text())
                .contains("Vormittag der Runde", "Die Runde beschließt")
                .doesNotContain("Forum");
        assertThat(new PdfText(unpacked.get(agenda.formatted("Das Forum"))).text())
                .contains("Abend des Forums", "Das Forum beschließt")
                .doesNotContain("Runde");
    }

    @Test
    void everyLineSaysOfWhichSeriesItIs() throws Exception {
        long report = report();
        ReportContent.Body body = contents.of(report).orElseThrow().body();

        assertThat(body.decisions())
                .extracting(
                        ReportContent.DecisionLine::meetingId,
                        ReportContent.DecisionLine::series,
                        ReportContent.DecisionLine::text)
                .containsExactly(
                        tuple(1L, "Die Runde", "Die Runde beschließt"),
                        tuple(21L, "Das Forum", "Das Forum beschließt"));
        assertThat(body.topics())
                .extracting(ReportContent.TopicLine::meetingId, ReportContent.TopicLine::series)
                .contains(tuple(1L, "Die Runde"), tuple(21L, "Das Forum"));
        assertThat(csv(report, "figures"))
                .contains("Nummer;Reihe;Datum", "\r\n1;Das Forum;28.01.2026;Ulm;", "\r\nSumme;;;");
        assertThat(csv(report, "participations")).contains("Nummer;Reihe;Datum", "\r\n1;Das Forum;28.01.2026;P7;");
        assertThat(new String(file("/desk/reports/{id}", report), StandardCharsets.UTF_8))
                .containsPattern("Das Forum beschließt[^§]{0,200}<div class=\"small\">Das Forum</div>");
        assertThat(WordFile.text(file("/desk/reports/{id}/paper.docx", report), "word/document.xml"))
                .contains("bwcon Südwest (vorläufig) (Das Forum)\n", "Abendthema (Das Forum)\n")
                .contains("Das Forum beschließt (Das Forum)\n", "Die Runde beschließt (Die Runde)\n")
                .doesNotContain("{");
        assertThat(new PdfText(file("/desk/reports/{id}/paper.pdf", report)).alternatives())
                .as("the bars")
                .anyMatch(text -> text.contains("Nr. 1 Ulm, Die Runde: ") && text.contains("Nr. 1 Ulm, Das Forum: "));
    }

    private String csv(long report, String name) {
        var octets = new ByteArrayOutputStream();
        files.copy(files.find(report, name, "csv").orElseThrow(), octets);
        return octets.toString(StandardCharsets.UTF_8);
    }
}
