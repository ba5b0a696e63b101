package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.paper.PdfText;
import org.reihum.paper.WordFile;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class ReportPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    private MvcTestResult send(MockHttpServletRequestBuilder request) {
        return browser.perform(
                request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN));
    }

    private MvcTestResult page(String path) {
        return send(get(path));
    }

    private MvcTestResult period(String from, String to) throws Exception {
        var result = send(post("/desk/reports/period")
                .param("series", "1")
                .param("from", from)
                .param("to", to));
        pool.submit(() -> {}).get();
        return result;
    }

    @BeforeEach
    void load() {
        new HandMade(jdbc).load();
    }

    @Test
    void aReportIsAskedForByPeriodAndItsFilesAreDownloaded() throws Exception {
        assertThat(period("2026-01-01", "30.6.2026")).hasRedirectedUrl("/desk/reports/1");

        assertThat(page("/desk/reports"))
                .bodyText()
                .contains("Anwesenheit: Die Runde, 1.1.2026 – 30.6.2026", "fertig", "rosa@example.org");
        assertThat(page("/desk/reports/1"))
                .bodyText()
                .contains("bericht-1-zahlen.csv", "SHA-256", "2. Treffen in Ulm: fiel aus", "2 Anwesende haben nicht");
        var download = page("/desk/reports/1/figures.csv");
        assertThat(download).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        assertThat(download)
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bericht-1-zahlen.csv\"");
        assertThat(download).bodyText().startsWith("\uFEFFNummer;Datum;").contains("\r\nSumme;");
    }

    @Test
    void aReportMadeBeforeItsLastDaySaysSoAndLeadsToTheSheets() throws Exception {
        period("2026-07-01", "2026-12-31");
        assertThat(page("/desk/reports/1"))
                .bodyText()
                .contains("Der Zeitraum läuft noch; Stand 21. November 2026.", "href=\"/desk/meetings/4/sheets\"");
        var paper = page("/desk/reports/1/paper.pdf").getResponse().getContentAsByteArray();
        assertThat(new PdfText(paper).text(1)).contains("Der Zeitraum läuft noch; Stand 21. November 2026.");
        var word = page("/desk/reports/1/paper.docx").getResponse().getContentAsByteArray();
        assertThat(WordFile.text(word, "word/document.xml")).contains("Der Zeitraum läuft noch;");

        period("2026-01-01", "2026-06-30");
        assertThat(page("/desk/reports/2")).bodyText().doesNotContain("läuft noch");
    }

    @Test
    void aReportOnAMeetingIsOfferedOnceItWasHeld() throws Exception {
        assertThat(page("/desk/reports"))
                .bodyText()
                .contains("4 · Mi., 1. Juli 2026 · Ulm", "1. Halbjahr 2026", "from=2026-01-01&amp;to=2026-06-30#period")
                .doesNotContain("2. Dezember 2026", "18. März 2026");
        assertThat(page("/desk/reports?meeting=1"))
                .as("the page of a closed list leads here")
                .bodyText()
                .containsPattern("<option value=\"1\" selected=\"selected\">1 · .*Ulm");
        assertThat(send(post("/desk/reports/meeting").param("meeting", "1"))).hasRedirectedUrl("/desk/reports/1");
        pool.submit(() -> {}).get();
        assertThat(page("/desk/reports/1")).bodyText().contains("1. Treffen in Ulm, Mi., 28.1.2026");
        assertThat(send(post("/desk/reports/meeting").param("meeting", "5"))).hasStatus(404);
    }

    @Test
    void whatWasTypedWrongStaysWithItsReason() throws Exception {
        assertThat(period("2026-06-30", "2026-01-01"))
                .bodyText()
                .contains("Der letzte Tag liegt vor dem ersten.", "value=\"2026-06-30\"");
        assertThat(period("30. Juni", "2026-12-31")).bodyText().contains("kein Tag mit Jahr", "value=\"30. Juni\"");
        assertThat(period("2026-06-30", "")).bodyText().contains("Bitte füllen Sie das aus.");
        assertThat(jdbc.sql("select count(*) from report").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aRunThatBrokeOffHasNoFilesButAButton() throws Exception {
        jdbc.sql("update attendance set function = 'NONSENSE' where meeting_id = 3")
                .update();
        period("2026-01-01", "2026-12-31");

        assertThat(page("/desk/reports/1"))
                .bodyText()
                .contains("abgebrochen", "Noch einmal starten", "Was schiefging", "NONSENSE")
                .doesNotContain("SHA-256");
        assertThat(page("/desk/reports/1/figures.csv")).hasStatus(404);
        jdbc.sql("update attendance set function = 'GUEST' where meeting_id = 3")
                .update();
        assertThat(send(post("/desk/reports/1/start"))).hasRedirectedUrl("/desk/reports/1");
        pool.submit(() -> {}).get();
        assertThat(page("/desk/reports/1")).bodyText().contains("1. Lauf", "2. Lauf", "SHA-256");
    }

    @Test
    void thePageLooksAgainByItselfWhileTheRunIsUnderWay() throws Exception {
        period("2026-01-01", "2026-06-30");
        assertThat(page("/desk/reports/1")).doesNotContainHeader("Refresh");
        jdbc.sql("update batch_job_execution set status = 'STARTED', end_time = null")
                .update();
        assertThat(page("/desk/reports/1")).hasHeader("Refresh", "2").bodyText().contains("läuft");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndStrangersLogIn() {
        assertThat(page("/desk/reports/77")).hasStatus(404);
        assertThat(page("/desk/reports/77/figures.csv")).hasStatus(404);
        assertThat(send(post("/desk/reports/77/start"))).hasStatus(404);
        assertThat(browser.perform(get("/desk/reports"))).hasStatus3xxRedirection();
    }

    @Test
    void aReportWhoseRunNeverBeganIsShownAsBrokenOff() throws Exception {
        period("2026-01-01", "2026-06-30");
        jdbc.sql("insert into report (series_id, first_day, last_day, language, requested_by, requested_at)"
                        + " select series_id, first_day, last_day, language, requested_by, requested_at from report")
                .update();
        assertThat(page("/desk/reports"))
                .bodyText()
                .as("a report whose run never began can be started")
                .contains("abgebrochen", "fertig");
    }
}
