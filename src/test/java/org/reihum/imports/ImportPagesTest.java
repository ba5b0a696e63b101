package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                .doesNotContain("<script>");
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
                .contains("Seite 1 von 2", ">51</td>")
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
