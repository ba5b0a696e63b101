package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.paper.WordFile.p;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.SeriesId;
import org.reihum.paper.PdfText;
import org.reihum.paper.WordFile;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a report for a funder comes as: PDF, Word on the funder's form, a Belegmappe; and who is told. */
@DatabaseTest
class PapersOfReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    RequestingReport requesting;

    @Autowired
    Letterheads letterheads;

    @Autowired
    GrantForms forms;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private long grant;

    @BeforeEach
    void aGrant() {
        new HandMade(jdbc).load();
        letterheads.set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "post@example.org"));
        grant = grants.enter(new Grant(
                0,
                "Ministerium für Beispiele",
                "Vernetzung",
                "Az. 1/26",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "Rosa Rundlauf",
                "rosa@example.org",
                List.of(new SeriesId(1)),
                LocalDate.of(2026, 1, 1),
                0));
    }

    private long report() throws Exception {
        return report(Locale.GERMAN);
    }

    private long report(Locale language) throws Exception {
        Grant entered = grants.get(grant);
        long report = requesting.request(
                ReportScope.grant(entered, entered.periodFrom(LocalDate.of(2026, 1, 1))),
                language,
                "rosa@example.org",
                NOW);
        pool.submit(() -> {}).get();
        return report;
    }

    private MvcTestResult page(String path, Object... values) {
        return browser.get()
                .uri(path, values)
                .with(user("rosa@example.org"))
                .locale(Locale.GERMAN)
                .exchange();
    }

    private byte[] file(String path, Object... values) {
        return page(path, values).getResponse().getContentAsByteArray();
    }

    private MvcTestResult upload(String name, byte[] octets) {
        return browser.post()
                .uri("/desk/reports/grants/{id}/form", grant)
                .multipart()
                .file(new MockMultipartFile("file", name, null, octets))
                .with(user("rosa@example.org"))
                .with(csrf())
                .locale(Locale.GERMAN)
                .exchange();
    }

    @Test
    void aReportComesAsPdfAndOnOurFormWithItsFigures() throws Exception {
        long report = report();

        assertThat(new PdfText(file("/desk/reports/{id}/paper.pdf", report)).text())
                .contains("Ministerium für Beispiele", "1. Januar bis 30. Juni 2026");
        assertThat(WordFile.text(file("/desk/reports/{id}/paper.docx", report), "word/document.xml"))
                .doesNotContain("(Die Runde)")
                .contains("Ministerium für Beispiele")
                .doesNotContain("{");
        assertThat(page("/desk/reports/{id}", report))
                .bodyText()
                .contains("bericht-" + report + ".docx", "evidence.zip", "class=\"bars\"");
    }

    @Test
    void theFormOfTheFunderIsFilledAndItsUnknownNamesAreTold() throws Exception {
        byte[] form = WordFile.of(p("An {zuwendung.geber}: {summe.teilnahmen} Teilnahmen, {summe.teilnahme}"))
                .octets();

        assertThat(upload("Vordruck Übersicht.docx", form)).hasStatus3xxRedirection();

        assertThat(page("/desk/reports/grants/{id}/form", grant))
                .bodyText()
                .contains("Vordruck Übersicht.docx", "2 bekannte Platzhalter", "{summe.teilnahme}", "im Text");
        assertThat(WordFile.text(file("/desk/reports/{id}/paper.docx", report()), "word/document.xml"))
                .startsWith("An Ministerium für Beispiele: ")
                .endsWith(" Teilnahmen, {summe.teilnahme}");
        assertThat(file("/desk/reports/grants/{id}/form/kept.docx", grant)).isEqualTo(form);
    }

    @Test
    void theFormOfTheFunderIsFilledInGermanOnlyAndThePageTellsWhichFileItIs() throws Exception {
        upload("Vordruck.docx", WordFile.of(p("An {zuwendung.geber}")).octets());
        assertThat(page("/desk/reports/grants/{id}/form", grant))
                .bodyText()
                .contains("PDF und Seite bleiben, wie sie sind");

        assertThat(page("/desk/reports/{id}", report()))
                .bodyText()
                .containsOnlyOnce("Ausgefüllt ist die Vorlage des Zuwendungsgebers (Vordruck.docx)");
        long english = report(Locale.ENGLISH);
        assertThat(page("/desk/reports/{id}", english)).bodyText().doesNotContain("Ausgefüllt ist die Vorlage");
        assertThat(WordFile.text(file("/desk/reports/{id}/paper.docx", english), "word/document.xml"))
                .contains("Period of this report")
                .doesNotContain("An Ministerium");
    }

    @Test
    void aFileThatIsNoFormIsRefusedWithWhatToDo() {
        assertThat(upload("alt.doc", "x".getBytes())).bodyText().contains("Das ist keine Word-Datei im Format .docx");
        assertThat(upload(
                        "m.docm",
                        WordFile.of(p("x")).with("word/vbaProject.bin", "x").octets()))
                .bodyText()
                .contains("enthält Makros");
        assertThat(upload("", new byte[0])).bodyText().contains("Bitte wählen Sie eine Word-Datei.");
        assertThat(page("/desk/reports/grants/{id}/form", grant)).bodyText().contains("Noch keine eigene Vorlage");
    }

    @Test
    void aFormThatAnEarlierReleaseTookIsToldOnItsPageAndStopsNoRun() throws Exception {
        byte[] broken = WordFile.of(p("{bericht.titel}"))
                .with("word/settings.xml", "<w:settings>")
                .octets();
        assertThat(upload("neu.docx", broken)).bodyText().contains("Das ist keine Word-Datei im Format .docx");
        forms.keep(grant, "alt.docx", broken, "rosa@example.org", NOW);

        assertThat(page("/desk/reports/grants/{id}/form", grant))
                .hasStatusOk()
                .bodyText()
                .contains("alt.docx", "wird nicht mehr ausgefüllt", "Vorlage entfernen");
        assertThat(WordFile.text(file("/desk/reports/{id}/paper.docx", report()), "word/document.xml"))
                .contains("Ministerium für Beispiele");
    }

    @Test
    void ourFormCanBeDownloadedAndIsTakenAsItIs() {
        byte[] own = file("/desk/reports/grants/{id}/form/own.docx", grant);

        upload("Reihum-Vorlage.docx", own);

        assertThat(page("/desk/reports/grants/{id}/form", grant))
                .bodyText()
                .contains("bekannte Platzhalter")
                .doesNotContain("unbekannt");
    }

    private static Map<String, byte[]> unpacked(byte[] octets) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theBelegmappeHoldsEverythingWithItsChecksumsAndIsTheSameEachTime() throws Exception {
        long report = report();
        scan(1, "Liste Ahorn/Übersicht.pdf", "%PDF-1.4 signed");

        long again = report();
        byte[] octets = file("/desk/reports/{id}/evidence.zip", again);
        Map<String, byte[]> files = unpacked(octets);

        assertThat(files.keySet())
                .contains(
                        "01 Bericht/Bericht.pdf",
                        "01 Bericht/Bericht.docx",
                        "01 Bericht/Zahlen.csv",
                        "01 Bericht/Zahlen.xlsx",
                        "Treffen 001 2026-01-28 Ulm/Tagesordnung und Beschlüsse.pdf",
                        "Treffen 001 2026-01-28 Ulm/Anlage 1 Liste Ahorn-Übersicht.pdf",
                        "00 Verzeichnis.pdf",
                        "00 Verzeichnis.csv");
        String contents = new String(files.get("00 Verzeichnis.csv"), StandardCharsets.UTF_8);
        files.forEach((name, content) -> {
            if (!name.startsWith("00")) {
                assertThat(contents).contains(name, sha256(content));
            }
        });
        assertThat(file("/desk/reports/{id}/evidence.zip", again)).isEqualTo(octets);
        assertThat(unpacked(file("/desk/reports/{id}/evidence.zip", report)).keySet())
                .noneMatch(name -> name.contains("Anlage"));
    }

    private void scan(long meeting, String name, String content) {
        byte[] octets = content.getBytes(StandardCharsets.UTF_8);
        jdbc.sql(
                        "insert into paper_scan (meeting_id, name, kind, size_bytes, sha256, content, uploaded_at, uploaded_by)"
                                + " values (:meeting, :name, 'PDF', :size, :sha, :content, timestamp with time zone"
                                + " '2026-07-01 09:00:00+02:00', 'rosa@example.org')")
                .param("meeting", meeting)
                .param("name", name)
                .param("size", octets.length)
                .param("sha", sha256(octets))
                .param("content", octets)
                .update();
    }

    private static String sha256(byte[] octets) {
        return HexFormat.of().formatHex(FileInPieces.sha256().digest(octets));
    }

    @Test
    void whoeverTheGrantNamesIsToldOnceWithALinkAndNoFile() throws Exception {
        long report = report();

        var letters = jdbc.sql("select * from outbox_letter where scope = :scope")
                .param("scope", "report:" + report)
                .query()
                .listOfRows();

        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).get("recipient_address")).isEqualTo("rosa@example.org");
        assertThat((String) letters.get(0).get("plain_text"))
                .contains("https://reihum.example.org/desk/reports/" + report)
                .contains("Er war bis 31. Juli 2026 vorzulegen.");
        assertThat(letters.get(0).get("subject"))
                .isEqualTo("Bericht über den Zeitraum 1. Januar bis 30. Juni 2026 ist fertig");
    }

    @Test
    void whoeverHasNoNameIsGreetedWithoutOne() throws Exception {
        jdbc.sql("update funding_grant set told_name = ''").update();
        report();

        var letter =
                jdbc.sql("select plain_text, html from outbox_letter").query().singleRow();
        assertThat((String) letter.get("plain_text")).startsWith("Guten Tag,\n");
        assertThat((String) letter.get("html")).contains(">Guten Tag,<");
    }
}
