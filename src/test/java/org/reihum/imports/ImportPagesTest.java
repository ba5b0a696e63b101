package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organiser brings a file, looks, corrects, enters, and mends what was wrong. */
@DatabaseTest
class ImportPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportFiles files;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult page(String path) {
        return browser.perform(get(path).with(user("rosa@example.org")).locale(Locale.GERMAN));
    }

    private MvcTestResult upload(String name, String text, String... more) {
        var file = new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var request = multipart("/desk/imports").file(file);
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return browser.perform(
                request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN));
    }

    private MvcTestResult send(String path, String... fields) {
        var request = post(path).with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var result = browser.perform(request);
        desk.untilAllRunsEnded();
        return result;
    }

    private static String said(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("done"));
    }

    @Test
    void whatWouldBeEnteredIsSaidInTheLanguageOfThePage() {
        ImportFile file = desk.open(
                "Nachname;Organisation;E-Mail;Grundlage\r\n" + "Karte;Beispiel GmbH;karte@example.org;Consent\r\n");
        String path = "/desk/imports/" + file.id();

        assertThat(page(path)).bodyText().contains("data-label=\"Grundlage\">Einwilligung<");
        assertThat(browser.perform(get(path).with(user("rosa@example.org")).locale(Locale.ENGLISH)))
                .bodyText()
                .contains("data-label=\"Lawful ground\">Consent<");
    }

    @Test
    void theTemplateCanBeFilledInAndComesBack() throws Exception {
        var template = page("/desk/imports/template/ORGANISATIONS.csv");
        String text = template.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFOrganisation;Art der Organisation;Branche;")
                .endsWith("\r\n");

        assertThat(upload(
                        "firmen.csv", text + "Beispiel GmbH;Unternehmen;;KMU;;;Hanau;;;;\r\n", "kind", "ORGANISATIONS"))
                .hasRedirectedUrl("/desk/imports/1");
        assertThat(page("/desk/imports/1")).bodyText().contains("1 Eintrag übernehmen", "Beispiel GmbH");
        assertThat(send("/desk/imports/1/start")).hasRedirectedUrl("/desk/imports/1");
        assertThat(page("/desk/imports/1")).bodyText().contains("eingetragen", "<dd>1</dd>");
        assertThat(page("/desk/imports")).bodyText().contains("firmen.csv");
        assertThat(page("/desk/organisations")).bodyText().contains("Beispiel GmbH");
    }

    @Test
    void everyColumnOfTheTemplateOfPeopleIsKnown() throws Exception {
        String text =
                page("/desk/imports/template/PEOPLE.csv").getResponse().getContentAsString(StandardCharsets.UTF_8);
        ImportFile file =
                desk.open(text + ";".repeat(Kind.PEOPLE.columns().size() - 1).replaceFirst(";;", ";x;") + "\r\n");
        assertThat(file.mapping().columns()).startsWith(Kind.PEOPLE.columns().toArray(Column[]::new));
    }

    @Test
    void everyColumnOfTheTemplateOfMeetingsIsKnown() throws Exception {
        String text =
                page("/desk/imports/template/MEETINGS.csv").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("\uFEFFNummer;Datum;Gastgeber;Ort;Thema;Reihe;Stand\r\n");
        ImportFile file = desk.open(Kind.MEETINGS, (text + "1;14.1.2026;Alb;;;;\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.mapping().columns()).startsWith(Kind.MEETINGS.columns().toArray(Column[]::new));
        assertThat(page("/desk/imports/" + file.id())).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(names = {"VENUES", "ATTENDANCE"})
    void everyColumnOfTheOtherTemplatesIsKnown(Kind kind) throws Exception {
        String text = page("/desk/imports/template/" + kind + ".csv")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<Column> columns =
                kind.columns().stream().filter(column -> !column.isRepeated()).toList();
        ImportFile file = desk.open(
                kind, (text + "x" + ";".repeat(columns.size() - 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.mapping().columns()).startsWith(columns.toArray(Column[]::new));
        assertThat(page("/desk/imports/" + file.id())).hasStatusOk();
    }

    /** What is read from a table stands where the menu says one is. */
    @ParameterizedTest
    @CsvSource({"PEOPLE,people", "ORGANISATIONS,people", "MEETINGS,meetings", "ATTENDANCE,meetings", "VENUES,networks"})
    void theMenuMarksWhereTheEntriesWillBe(Kind kind, String entry) {
        Pattern marked = Pattern.compile("href=\"/desk/" + entry + "\"\\s+aria-current=\"page\"");
        assertThat(page("/desk/imports?kind=" + kind)).bodyText().containsPattern(marked);
        ImportFile file = desk.open(kind, "Name;Was\nx;y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page("/desk/imports/" + file.id())).bodyText().containsPattern(marked);
    }

    @Test
    void aColumnIsTakenForAnotherOne() {
        upload("leute.csv", "Wer;Wo\nOlga Stichtag;Muster\nOtto Frist;Muster\n");
        assertThat(page("/desk/imports/1"))
                .bodyText()
                .contains("Bitte sagen Sie unten, welche Spalte „Organisation“ ist.")
                .doesNotContain("Einträge übernehmen");

        assertThat(said(send("/desk/imports/1/mapping", "column", "FULL_NAME", "column", "ORGANISATION", "column", "")))
                .isEqualTo("Die Spalten sind neu zugeordnet.");
        assertThat(page("/desk/imports/1")).bodyText().contains("2 Einträge übernehmen", "Olga Stichtag");
    }

    @Test
    void howTheFileIsReadIsCorrected() {
        upload("leute.csv", "Liste vom Juni\nNachname,Firma\nStichtag,Muster AG\n");
        assertThat(page("/desk/imports/1")).bodyText().contains("1 Eintrag übernehmen", "Kopfzeile in Zeile 2");

        send("/desk/imports/1/reading", "separator", ";", "headingLine", "2", "headingLines", "1");
        assertThat(page("/desk/imports/1")).bodyText().contains("Bitte sagen Sie unten");
        send("/desk/imports/1/reading", "separator", ",", "headingLine", "2", "headingLines", "1");
        assertThat(page("/desk/imports/1")).bodyText().contains("1 Eintrag übernehmen");
    }

    @Test
    void problemsAreShownByLineInTheReadersLanguage() {
        upload(
                "<b>leute.csv",
                "Nachname;Organisation;E-Mail;Schuhgröße\r\n;Beispiel GmbH;a@example.org;\r\nStichtag;Beispiel GmbH;<script>;44\r\n");
        send("/desk/imports/1/start");

        assertThat(page("/desk/imports/1"))
                .bodyText()
                .contains("Hier fehlt etwas.", "keine vollständige E-Mail-Adresse")
                .contains("&lt;script&gt;", "&lt;b&gt;leute.csv")
                .as("each reason stands in its line already")
                .doesNotContain("<script>", "Wie oft");
        assertThat(browser.perform(
                        get("/desk/imports/1").with(user("rosa@example.org")).locale(Locale.ENGLISH)))
                .bodyText()
                .contains("This is not a complete e-mail address.");
    }

    @Test
    void badLinesAreMendedInAFileOfTheirOwnAndBroughtAgain() throws Exception {
        upload(
                "leute.csv",
                "Familienname;Firma;Mail;Bemerkung\r\nStichtag;Beispiel GmbH;stichtag.example.org;=1+1\r\n"
                        + "Frist;Beispiel GmbH;frist@example.org;\r\n");
        send("/desk/imports/1/start");

        String bad = page("/desk/imports/1/bad.csv").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(bad)
                .isEqualTo("\uFEFFFamilienname;Firma;Mail;Bemerkung;Warum nicht eingetragen\r\n"
                        + "Stichtag;Beispiel GmbH;stichtag.example.org;'=1+1;"
                        + "E-Mail: Das ist keine vollständige E-Mail-Adresse.\r\n");

        upload("berichtigt.csv", bad.replace("stichtag.ex", "stichtag@ex"));
        send("/desk/imports/2/start");
        assertThat(page("/desk/people")).bodyText().contains("Stichtag", "Frist");
        assertThat(said(send("/desk/imports/1/forget"))).isEqualTo("Was in den Zeilen stand, ist gelöscht.");
        assertThat(page("/desk/imports/1"))
                .bodyText()
                .contains("Das ist keine vollständige")
                .doesNotContain("stichtag.ex");
    }

    @Test
    void manyProblemsArePaged() {
        upload(
                "leute.csv",
                IntStream.range(0, 80)
                        .mapToObj(i -> "Nr " + i + ";")
                        .collect(Collectors.joining("\n", "Nachname;Organisation\n", "\n")));

        assertThat(page("/desk/imports/1"))
                .bodyText()
                .contains("Seite 1 von 2", ">51</td>", "Wie oft")
                .doesNotContain(">52</td>");
        assertThat(page("/desk/imports/1?page=1")).bodyText().contains(">52</td>", ">81</td>");
    }

    @ParameterizedTest
    @CsvSource({"differing,21474837", "page,42949673", "differing,2147483647", "page,-1"})
    void anAddressWithAPageFarBeyondTheLastIsAnEmptyPage(String which, int number) {
        upload("leute.csv", "Nachname;Organisation\nStichtag;A GmbH\n");
        upload("firmen.csv", "Organisation\nA GmbH\n", "kind", "ORGANISATIONS");
        assertThat(page("/desk/imports/1?" + which + "=" + number)).hasStatusOk();
        assertThat(page("/desk/imports/2?" + which + "=" + number)).hasStatusOk();
    }

    @Test
    void aFileLookedAtByAnOlderVersionIsShownOnceMoreBeforeItIsEntered() {
        upload("erste.csv", "Nachname;Organisation;Telefon\r\nStichtag;Beispiel GmbH;030 1111\r\n");
        send("/desk/imports/1/start");
        upload("zweite.csv", "Nachname;Organisation;Telefon\r\nStichtag;Beispiel GmbH;030 2222\r\n");
        jdbc.sql("delete from import_shown").update();

        assertThat(said(send("/desk/imports/2/start", "take", "all"))).contains("noch einmal hin");
        assertThat(page("/desk/people/1")).bodyText().contains("030 1111");
        send("/desk/imports/2/start", "take", "all");
        assertThat(page("/desk/people/1")).bodyText().contains("030 2222");
    }

    @Test
    void differencesAreShownAndTakenLineByLine() {
        upload("erste.csv", "Nachname;Vorname;Organisation;Telefon\r\nStichtag;Olga;Beispiel GmbH;030 1111\r\n");
        send("/desk/imports/1/start");
        upload("zweite.csv", "Nachname;Vorname;Organisation;Telefon\r\nStichtag;Olga;Beispiel GmbH;030 2222\r\n");
        assertThat(page("/desk/imports/2")).bodyText().contains("030 1111", "030 2222", "stehen lassen");

        send("/desk/imports/2/start", "take", "", "line", "2");
        assertThat(page("/desk/imports/2")).bodyText().doesNotContain("Das blieb stehen");
        assertThat(page("/desk/people/1")).bodyText().contains("030 2222");
    }

    @Test
    void whatWasTickedAndIsLeftOutSaysWhy() {
        upload(
                "erste.csv",
                "Nachname;Organisation;Telefon\r\nStichtag;Beispiel GmbH;030 1\r\nFrist;Beispiel GmbH;030 1\r\n");
        send("/desk/imports/1/start");
        upload(
                "zweite.csv",
                "Nachname;Organisation;Telefon\r\nStichtag;Beispiel GmbH;030 2\r\nFrist;Beispiel GmbH;030 2\r\n");
        assertThat(page("/desk/imports/2")).bodyText().contains("Ausgewähltes übernehmen");
        jdbc.sql("update person set phone = '030 9' where last_name = 'Stichtag'")
                .update();
        send("/desk/imports/2/start", "line", "2");

        String why = "Bei uns steht inzwischen etwas anderes";
        assertThat(page("/desk/imports/2"))
                .bodyText()
                .contains("Das blieb stehen", "030 9")
                .containsOnlyOnce(why);
    }

    /** Until then it would be what was only looked at. */
    @Test
    void whatBecameOfTheLinesStandsThereWhenTheRunIsOver() {
        upload("erste.csv", "Nachname;Organisation;Telefon\r\nStichtag;Beispiel GmbH;030 1\r\n");
        send("/desk/imports/1/start");
        upload(
                "zweite.csv",
                "Nachname;Organisation;Telefon\r\nStichtag;Beispiel GmbH;030 2\r\n;Beispiel GmbH;030 2\r\n");
        files.close(2, files.get(2).version(), "run of a test", false);
        assertThat(page("/desk/imports/2")).bodyText().doesNotContain("Das blieb stehen", "nicht eingetragen");

        jdbc.sql("update import_file set differing = 1, bad = 1 where id = 2").update();
        assertThat(page("/desk/imports/2")).bodyText().contains("Das blieb stehen", "nicht eingetragen");
        isRunning("run of a test");
        assertThat(page("/desk/imports/2"))
                .bodyText()
                .contains("wird eingetragen")
                .doesNotContain("Das blieb stehen", "nicht eingetragen");
    }

    private void isRunning(String runKey) {
        jdbc.sql("insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                        + " values (9001, 0, 'import', 'test')")
                .update();
        jdbc.sql("insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)"
                        + " values (9001, 0, 9001, current_timestamp, 'STARTED')")
                .update();
        jdbc.sql("insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type,"
                        + " parameter_value, identifying) values (9001, 'run', 'java.lang.String', :key, 'Y')")
                .param("key", runKey)
                .update();
    }

    @Test
    void thePreviewSaysHowManyItShowsAndShowsAllWhenAsked() {
        upload(
                "leute.csv",
                IntStream.range(0, 60)
                        .mapToObj(i -> "Name" + i + ";A GmbH")
                        .collect(Collectors.joining("\n", "Nachname;Organisation\n", "\n")));
        assertThat(page("/desk/imports/1"))
                .bodyText()
                .contains(
                        "Die ersten 8 von 60 Einträgen.",
                        "60 Einträge übernehmen",
                        "<td data-label=\"Ganzer Name\">Name7<")
                .doesNotContain("<td data-label=\"Ganzer Name\">Name8<");
        assertThat(page("/desk/imports/1?rows=0"))
                .bodyText()
                .contains(">Name49<", "rows=1")
                .doesNotContain(">Name50<");
        assertThat(page("/desk/imports/1?rows=1")).bodyText().contains(">Name50<", ">Name59<", "Seite 2 von 2");
        assertThat(page("/desk/imports/1?rows=99")).bodyText().contains(">Name59<");

        send("/desk/imports/1/start");
        upload("noch.csv", "Nachname;Organisation\nName1;A GmbH\n");
        assertThat(page("/desk/imports/2")).bodyText().contains("nichts Neues").doesNotContain("So würde eingetragen");
    }

    @Test
    void aFileThatIsReadAnotherWaySinceThePageWasShownIsLookedAtOnceMore() {
        upload("leute.csv", "Nachname;Firma\nStichtag;Muster AG\n");
        send("/desk/imports/1/mapping", "column", "ORGANISATION", "column", "LAST_NAME");
        assertThat(said(send("/desk/imports/1/start", "version", "1"))).contains("noch einmal hin");
        assertThat(page("/desk/imports/1")).bodyText().contains("noch nicht eingetragen", "value=\"2\"");
        send("/desk/imports/1/start", "version", "2");
        assertThat(page("/desk/imports/1")).bodyText().contains("eingetragen");
    }

    @Test
    void whatCanNotBeReadIsRefusedOnThePage() {
        assertThat(upload("leute.xlsx", "PK\u0003\u0004"))
                .hasStatusOk()
                .bodyText()
                .contains("finden wir keine Tabelle");
        assertThat(page("/desk/imports/1")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "\u0025PDF-1.6>Das ist eine PDF-Datei",
                "\u00EF\u00BB\u00BF%PDF-1.4>Das ist eine PDF-Datei",
                "\u0089PNG\\r\\n>Das ist ein Bild",
                "\u00FF\u00D8\u00FF\u00E0>Das ist ein Bild",
                "GIF89a>Das ist ein Bild",
                "MZ>finden wir keine Tabelle"
            })
    void whateverItsNameWhatIsNoTableIsRefusedAtTheField(String begins, String said) throws Exception {
        byte[] octets = new byte[3_000];
        new Random(8).nextBytes(octets);
        byte[] start = begins.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, octets, 0, start.length);
        assertThat(refused(octets)).contains(said, "aria-invalid=\"true\"", "file-problem");
    }

    private String refused(byte[] octets) throws Exception {
        return browser.perform(multipart("/desk/imports")
                        .file(new MockMultipartFile("file", "liste.xlsx", "", octets))
                        .with(user("rosa@example.org"))
                        .with(csrf())
                        .locale(Locale.GERMAN))
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws Exception {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(refused(octets.toByteArray())).contains("finden wir keine Tabelle");
    }

    @Test
    void theSameFileAgainShowsWhatBecameOfTheFirstAndIsOpenedAnewWhenWanted() {
        String text = "Nachname;Organisation\r\nStichtag;Beispiel GmbH\r\n";
        upload("erste.csv", text);
        send("/desk/imports/1/start");
        var again = upload("zweite.csv", text);
        assertThat(again).hasRedirectedUrl("/desk/imports/1");
        assertThat(said(again)).isEqualTo("Diese Datei war schon da. Hier ist, was daraus wurde.");

        assertThat(upload("zweite.csv", text, "again", "true")).hasRedirectedUrl("/desk/imports/2");
        assertThat(send("/desk/imports/2/start")).hasRedirectedUrl("/desk/imports/1");
    }
}
