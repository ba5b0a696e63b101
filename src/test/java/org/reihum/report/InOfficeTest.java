package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.paper.PdfText;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What LibreOffice makes of our files; {@code -Pinterop}. */
@Tag("interop")
@DatabaseTest
class InOfficeTest {

    /** Semicolons, quotes, UTF-8, and formulas run where there are any. */
    private static final String CSV = "CSV:59,34,76,1,,0,false,true,false,false,false,-1,true";

    private static final Pattern FORMULA = Pattern.compile("table:formula=");

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    RequestingReport requesting;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    @TempDir
    Path folder;

    @BeforeEach
    void load() {
        new HandMade(jdbc).load();
        jdbc.sql("insert into mail_letterhead (id, base_url, sender_name, sender_address)"
                        + " values (1, 'https://reihum.example.org', 'Reihum', 'reihum@example.org')")
                .update();
    }

    /** Old data may hold what no form takes any more. */
    private void everybodyTypesAPayload() {
        List<String> payloads = Payloads.all();
        for (int at = 0; at < payloads.size(); at++) {
            for (String statement : List.of(
                    "insert into person (id, form_of_address, title, first_name, last_name, language, active, version)"
                            + " values (:id, 'NONE', '', 'Kim', :payload, 'de', true, 0)",
                    "insert into organisation (id, name, kind) values (:id, :payload, 'COMPANY')",
                    "insert into affiliation (person_id, organisation_id, network_id, function)"
                            + " values (:id, :id, 1, 'COMPANY')",
                    "insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer,"
                            + " seat, late, companions) values (1, :id, 0, timestamp with time zone"
                            + " '2026-01-01 09:00:00+01:00', 0, 'OPEN', 'NONE', false, 0)",
                    "insert into attendance (meeting_id, person_id, first_name, last_name, organisation_id, organisation,"
                            + " network_id, function, signed, method, checked_in_by) values (1, :id, 'Kim',"
                            + " :payload, :id, :payload, 1, 'COMPANY', true, 'LIST', 'rosa@example.org')")) {
                var sql = jdbc.sql(statement).param("id", 1000 + at);
                (statement.contains(":payload") ? sql.param("payload", payloads.get(at)) : sql).update();
            }
        }
    }

    private byte[] get(HttpMethod method, String path, Object... values) {
        return browser.method(method)
                .uri(path, values)
                .with(user("rosa@example.org"))
                .with(csrf())
                .locale(Locale.GERMAN)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private Path keep(String name, byte[] octets) throws IOException {
        return Files.write(folder.resolve(name), octets);
    }

    private long report(ReportScope scope) throws Exception {
        long report =
                requesting.request(scope, Locale.GERMAN, "rosa@example.org", Instant.parse("2026-11-21T09:00:00Z"));
        pool.submit(() -> {}).get();
        return report;
    }

    /** @return what LibreOffice has read, as text */
    private String opened(Path file, String as) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                "soffice",
                                "--headless",
                                "-env:UserInstallation="
                                        + folder.resolve("office").toUri(),
                                "--convert-to",
                                as,
                                "--outdir",
                                folder.resolve("out").toString()),
                        file.toString().endsWith(".csv")
                                ? Stream.of("--infilter=" + CSV, file.toString())
                                : Stream.of(file.toString()))
                .toList();
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        String name = file.getFileName().toString();
        Path out = folder.resolve("out").resolve(name.substring(0, name.lastIndexOf('.')) + "." + as);
        return Files.readString(out, as.equals("pdf") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static long formulas(String sheet) {
        return FORMULA.matcher(sheet).results().count();
    }

    @Test
    void aFormulaThatNobodyMadeHarmlessIsSeen() throws Exception {
        assertThat(formulas(opened(keep("control.csv", "Name\n=1+1\n".getBytes()), "fods")))
                .isEqualTo(1);
    }

    @Test
    void fiveHundredPayloadsInEveryFileOfTheHouseAreNoFormula() throws Exception {
        everybodyTypesAPayload();
        long report = report(ReportScope.meeting(new SeriesId(1), new MeetingId(1)));
        for (String ending : List.of("csv", "xlsx")) {
            Path guests =
                    keep("guests-" + ending + "." + ending, get(HttpMethod.POST, "/desk/meetings/1/guests." + ending));
            Path people = keep(
                    "people-" + ending + "." + ending,
                    get(HttpMethod.GET, "/desk/reports/{id}/participations." + ending, report));
            Path figures = keep(
                    "figures-" + ending + "." + ending,
                    get(HttpMethod.GET, "/desk/reports/{id}/figures." + ending, report));
            for (Path file : List.of(guests, people, figures)) {
                String sheet = opened(file, "fods");
                assertThat(formulas(sheet)).as(file.getFileName().toString()).isZero();
                if (file != figures) {
                    assertThat(sheet).contains("HYPERLINK(", "IMPORTDATA(");
                }
            }
        }
        Path edited = keep("edited.xlsx", get(HttpMethod.GET, "/desk/imports/edit/people.xlsx"));
        assertThat(formulas(opened(edited, "fods"))).isZero();
        String letters = opened(keep("letters.csv", get(HttpMethod.POST, "/desk/meetings/1/letter-list.csv")), "fods");
        assertThat(formulas(letters)).isZero();
    }

    @Test
    void ourFormAndTheReportOnItAreOpenedAndPrinted() throws Exception {
        long grant = grants.enter(new Grant(
                0,
                "Ministerium für Beispiele",
                "Vernetzung",
                "Az. 1/26",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "",
                "",
                List.of(new SeriesId(1)),
                LocalDate.of(2026, 1, 1),
                0));
        Grant entered = grants.get(grant);
        long report = report(ReportScope.grant(entered, entered.periodFrom(LocalDate.of(2026, 1, 1))));
        Path file = keep("report.docx", get(HttpMethod.GET, "/desk/reports/{id}/paper.docx", report));

        opened(file, "pdf");

        assertThat(new PdfText(Files.readAllBytes(folder.resolve("out/report.pdf"))).text())
                .contains("Ministerium für Beispiele", "Treffen im Berichtszeitraum", "Seite 1 von")
                .doesNotContain("{");
    }
}
