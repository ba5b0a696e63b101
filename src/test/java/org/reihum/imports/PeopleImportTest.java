package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.network.Directory;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.PersonCard;
import org.reihum.network.SizeClass;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Good lines are entered once, bad ones are named, and nothing that is known is overwritten unasked. */
@DatabaseTest
class PeopleImportTest {

    private static final String HEADING =
            "Anrede;Titel;Vorname;Nachname;E-Mail;Telefon;Organisation;Größe;Netzwerk;Funktion;Sprache\r\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportDesk desk;

    @Autowired
    StartingImport starting;

    @Autowired
    ImportFiles files;

    @Autowired
    Pieces pieces;

    @Autowired
    ReadingAnew reading;

    @Autowired
    Findings findings;

    @Autowired
    Previews previews;

    @Autowired
    Directory directory;

    @BeforeEach
    void networks() {
        List.of("bwcon", "bwcon Südwest")
                .forEach(name -> jdbc.sql("insert into network (slug, name, short_name, region, funded, version)"
                                + " values (:slug, :full, :name, '', false, 0)")
                        .param("slug", name.replace(' ', '-').replace('ü', 'u'))
                        .param("full", name + " e. V.")
                        .param("name", name)
                        .update());
    }

    private List<PersonCard> people() {
        return directory.search("", TODAY, 0, 10_000);
    }

    @Test
    void aLineBecomesAPersonWithEmployerNetworkAndFunction() {
        ImportFile run = desk.enter(
                HEADING
                        + "Frau;Prof. Dr.;Olga;Stichtag;olga@example.org;'+49 30 23125 000;Beispiel GmbH;KMU;bwcon;Netzwerkmanagement;Englisch\r\n");

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.fileName()).isEqualTo("leute.csv");
        assertThat(List.of(run.done(), run.entered(), run.bad())).containsExactly(1, 1, 0);
        assertThat(people()).singleElement().satisfies(person -> {
            assertThat(person.name().full()).isEqualTo("Prof. Dr. Olga Stichtag");
            assertThat(person.contact().phone()).isEqualTo("+49 30 23125 000");
            assertThat(person.contact().language()).isEqualTo(Locale.ENGLISH);
            assertThat(person.organisation()).isEqualTo("Beispiel GmbH");
            assertThat(person.sizeClass()).isEqualTo(SizeClass.SME);
            assertThat(person.network()).as("not the one whose name begins so").isEqualTo("bwcon");
            assertThat(person.function()).isEqualTo(Function.NETWORK_MANAGER);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Muster / Ben Beispiel | ben@example.org | ;ben@example.org",
                "Anna Muster / Ben Beispiel | office@example.org | office@example.org;office@example.org",
                "Anna Muster / Ben Beispiel | vertrieb@example.org, muster@example.org | muster@example.org;vertrieb@example.org",
                "Anna und Ben Muster | anna@muster.example.org, ben@muster.example.org | anna@muster.example.org;ben@muster.example.org",
            })
    void noLetterForOneOfTwoInACellGoesToTheOther(String names, String addresses, String expected) {
        desk.enter("Name;Firma;E-Mail\r\n" + names + ";Beispiel GmbH;" + addresses + "\r\n");

        assertThat(people().stream()
                        .sorted(Comparator.comparing(person -> person.name().firstName()))
                        .map(person ->
                                Objects.requireNonNullElse(person.contact().email(), ""))
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected);
    }

    @Test
    void thePreviewSaysWhatTheRunEnters() {
        desk.enter(HEADING + "Frau;;Olga;Stichtag;;030 1;Beispiel GmbH;;bwcon;Netzwerkmanagement;\r\n");
        ImportFile file = desk.open(HEADING + "Frau;;Olga;Stichtag;olga@example.org;030 2;Beispiel GmbH;;bwcon;;\r\n"
                + ";;Otto;Frist;otto@example.org;;Beispiel GmbH;;bwcon;;\r\n"
                + ";;Ute;Termin;ute@example.org;;Beispiel GmbH;;;;\r\n");
        assertThat(previews.of(file, Locale.GERMAN).rows())
                .extracting(row -> String.join("|", row.cells()))
                .containsExactly(
                        "Frau Olga Stichtag|Beispiel GmbH|olga@example.org|030 1|bwcon|Netzwerkmanagement|Mitglied",
                        "Otto Frist|Beispiel GmbH|otto@example.org||bwcon|Gast|Mitglied",
                        "Ute Termin|Beispiel GmbH|ute@example.org|||Gast|");

        desk.enter(file, false, List.of());
        assertThat(people())
                .extracting(person -> person.name().firstName() + " " + person.function() + " "
                        + person.contact().ground() + " " + person.contact().phone())
                .containsExactlyInAnyOrder(
                        "Olga NETWORK_MANAGER MEMBER 030 1", "Otto GUEST MEMBER null", "Ute GUEST null null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hans und Grete | Doppelt | hans@example.org; grete@example.org | Grete Doppelt grete@example.org + Hans Doppelt hans@example.org",
                "Hans u. Grete | Doppelt | a@example.org; b@example.org | Grete Doppelt b@example.org + Hans Doppelt a@example.org",
                "Hans/Grete | Doppelt | hans@example.org; grete@example.org | Grete Doppelt grete@example.org + Hans Doppelt hans@example.org",
                "Hans & Grete | Muster / Beispiel | '' | Grete Beispiel - + Hans Muster -",
                "Hans und Grete | Doppelt | laden@example.org | Grete Doppelt laden@example.org + Hans Doppelt laden@example.org",
                "Hans-Peter | Doppelt | hans@example.org; Hans@example.org | Hans-Peter Doppelt hans@example.org",
                "Solo | Muster | solo.a@example.org; solo.b@example.org | Solo Muster solo.a@example.org solo.b@example.org",
            })
    void twoFirstNamesAreTwoPeopleAndNoAddressGetsLost(String first, String last, String addresses, String expected) {
        ImportFile run = desk.enter(
                "Vorname;Nachname;Firma;E-Mail\r\n" + first + ";" + last + ";Beispiel GmbH;\"" + addresses + "\"\r\n");

        assertThat(run.bad()).isZero();
        assertThat(people().stream()
                        .sorted(Comparator.comparing(person -> person.name().firstName()))
                        .map(person -> person.name().full() + " "
                                + Objects.requireNonNullElse(person.contact().email(), "-") + " "
                                + Objects.requireNonNullElse(person.contact().remark(), ""))
                        .map(String::strip)
                        .collect(Collectors.joining(" + ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim/Kimberly | Muster | kim@example.org | TWO_FIRST_NAMES FIRST_NAME Kim/Kimberly",
                "Hans & Grete | A / B / C | hans@example.org | TWO_FIRST_NAMES FIRST_NAME Hans & Grete",
                "Hans und Grete | Doppelt | a@example.org; b@example.org; c@example.org | ADDRESSES EMAIL a@example.org; b@example.org; c@example.org",
                "'' | Anna Muster / Ben Beispiel | anna1@example.org; anna2@example.org | ADDRESSES EMAIL anna1@example.org; anna2@example.org",
            })
    void whereItIsNotClearWhoIsMeantTheLineSaysSo(String first, String last, String addresses, String expected) {
        ImportFile run = desk.enter(
                "Vorname;Nachname;Firma;E-Mail\r\n" + first + ";" + last + ";Beispiel GmbH;\"" + addresses + "\"\r\n");

        assertThat(people()).isEmpty();
        assertThat(findings.bad(run.id(), 0, 10))
                .extracting(problem -> problem.code() + " " + problem.field() + " " + problem.found())
                .containsExactly(expected);
    }

    @Test
    void aRemarkThatIsTooLongIsABadLineAndStopsNoRun() {
        ImportFile run = desk.enter("Name;Firma;Bemerkung\r\nAnna Muster;A GmbH;" + "x".repeat(501)
                + "\r\nBen Beispiel;A GmbH;" + "x".repeat(500) + "\r\n");

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.entered(), run.bad())).containsExactly(1, 1);
    }

    @Test
    void whoStandsTwiceWithAndWithoutAnAddressIsOnePerson() {
        desk.enter("Name;Firma;E-Mail;Telefon\r\nOlga Stichtag;A GmbH;olga@example.org;\r\nOlga Stichtag;A GmbH;;"
                + "030 23125000\r\n");

        assertThat(people())
                .singleElement()
                .satisfies(person -> assertThat(person.contact().phone()).isEqualTo("030 23125000"));
    }

    @Test
    void aFirmCalledTotalIsNoSum() {
        ImportFile run =
                desk.enter("Firma;Name;E-Mail;Telefon\r\nTotal Beispiel GmbH;Olga Stichtag;olga@example.org;\r\n"
                        + "Summe;1;;\r\n");

        assertThat(run.entered()).isEqualTo(1);
    }

    @Test
    void nothingIsEnteredBeforeSomebodySaysSo() {
        ImportFile file =
                desk.open(HEADING + "Frau;;Olga;Stichtag;;;Beispiel GmbH;;;;\r\n;;Ohne;;;;Beispiel GmbH;;;;\r\n");

        assertThat(file.state()).isEqualTo(ImportState.DRAFT);
        assertThat(List.of(file.entered(), file.bad(), file.expected())).containsExactly(1, 1, 2);
        assertThat(people()).isEmpty();
        assertThat(jdbc.sql("select count(*) from organisation")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatTheEmployerLacksIsFilledAndWhatDiffersIsLeftAndListed() {
        ImportFile first = desk.enter("Nachname;Organisation;Branche;Gemeinde;Anschrift\n"
                + "Stichtag;Beispiel GmbH;Systemhaus;Hanau;Am Markt 1, 63450 Hanau\n"
                + "Frist;BEISPIEL GmbH;;Maintal;\n");
        ImportFile second = desk.enter("Nachname;Organisation;Branche\nStichtag;Beispiel GmbH;Systemhaus\n");
        ImportFile third = desk.enter("Nachname;Organisation;Branche\nStichtag;Beispiel GmbH;Rechenzentrum\n");

        assertThat(first.entered()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(third.differing()).isEqualTo(1);
        assertThat(organisation()).isEqualTo("Systemhaus|Hanau|Am Markt 1\n63450 Hanau");
        assertThat(findings.differences(third.id(), 10))
                .singleElement()
                .extracting(Findings.Different::field, Findings.Different::known, Findings.Different::said)
                .containsExactly("TRADE", "Systemhaus", "Rechenzentrum");

        ImportFile taken = desk.enter(
                desk.open("Nachname;Organisation;Branche\nStichtag;Beispiel GmbH;Softwarehaus\n"), true, List.of());
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(organisation()).startsWith("Softwarehaus|Hanau");
    }

    private String organisation() {
        return jdbc.sql("select trade || '|' || municipality || '|' || address from organisation")
                .query(String.class)
                .single();
    }

    @Test
    void differencesOfSingleLinesAreTaken() {
        desk.enter("Vorname;Nachname;Organisation;E-Mail;Telefon\nOlga;Stichtag;A GmbH;olga@example.org;030 1111\n"
                + "Otto;Frist;A GmbH;otto@example.org;030 2222\n");
        ImportFile file = desk.open(
                "Vorname;Nachname;Organisation;E-Mail;Telefon\nOlga;Stichtag;A GmbH;olga@example.org;030 3333\n"
                        + "Otto;Frist;B GmbH;otto@example.org;030 4444\n");
        assertThat(file.differing()).isEqualTo(2);

        ImportFile run = desk.enter(file, false, List.of(3));

        assertThat(List.of(run.changed(), run.differing())).containsExactly(1, 1);
        assertThat(people())
                .extracting(
                        person -> person.name().lastName(),
                        person -> person.contact().phone(),
                        PersonCard::organisation)
                .containsExactlyInAnyOrder(
                        tuple("Stichtag", "030 1111", "A GmbH"), tuple("Frist", "030 4444", "B GmbH"));
    }

    @Test
    void englishHeadingsCommasAndOldEncodingAreRead() {
        ImportFile run = desk.enter(
                "Last name,First name,Company,Shoe size,Network\nMüller,Jörg,Größenwahn AG,44,bwcon Südwest e. V.\n",
                Charset.forName("windows-1252"));

        assertThat(run.mapping().text()).isEqualTo("LAST_NAME,FIRST_NAME,ORGANISATION,,NETWORK,");
        assertThat(people()).singleElement().satisfies(person -> {
            assertThat(person.name().sorted()).isEqualTo("Müller, Jörg");
            assertThat(person.network()).isEqualTo("bwcon Südwest");
            assertThat(person.function()).isEqualTo(Function.GUEST);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingIsFound(String charset) {
        desk.enter("Nachname;Organisation\r\nMüßig;Größe GmbH\r\n", Charset.forName(charset));
        assertThat(people()).extracting(person -> person.name().lastName()).containsExactly("Müßig");
    }

    @Test
    void whatIsWrongWithALineIsNamedAndTheOthersAreEntered() {
        String tooLong = "x".repeat(151);
        ImportFile run = desk.enter(HEADING
                + "Frau;;Erste;Gut;erste@example.org;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Offen;\"Anfang;;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Wenig;Spalten\r\n"
                + "Frau;;Viel;Spalten;;;Beispiel GmbH;;;;;;\r\n"
                + "Frau;;Ohne;;;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Ohne;Firma;;;;;;;\r\n"
                + "Frau;;Falsche;Adresse;kein.at.example.org;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Falsches;Telefon;;anrufen!;Beispiel GmbH;;;;\r\n"
                + "Hochwohlgeboren;;Falsche;Anrede;;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Falsche;Größe;;;Beispiel GmbH;riesig;;;\r\n"
                + "Frau;;Falsches;Netzwerk;;;Beispiel GmbH;;bwco;;\r\n"
                + "Frau;;Falsche;Funktion;;;Beispiel GmbH;;;Kaiser;\r\n"
                + "Frau;;Falsche;Sprache;;;Beispiel GmbH;;;;Latein\r\n"
                + "Frau;;Steuer\u0007zeichen;Drin;;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Nul\u0000;Drin;;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Lang;" + tooLong + ";;;Beispiel GmbH;;;;\r\n"
                + "Frau;;Letzte;Gut;letzte@example.org;;Beispiel GmbH;KMU;bwcon;Stellvertretung;Deutsch\r\n");

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.done(), run.entered(), run.bad())).containsExactly(17, 2, 15);
        assertThat(people()).extracting(person -> person.name().firstName()).containsExactly("Erste", "Letzte");
        assertThat(findings.bad(run.id(), 0, 100))
                .extracting(Findings.Problem::line, Findings.Problem::code, Findings.Problem::field)
                .containsExactly(
                        tuple(3, "QUOTE", ""),
                        tuple(4, "TOO_FEW", ""),
                        tuple(5, "TOO_MANY", ""),
                        tuple(6, "MISSING", "LAST_NAME"),
                        tuple(7, "MISSING", "ORGANISATION"),
                        tuple(8, "EMAIL", "EMAIL"),
                        tuple(9, "PHONE", "PHONE"),
                        tuple(10, "FORM_OF_ADDRESS", "FORM_OF_ADDRESS"),
                        tuple(11, "SIZE", "SIZE"),
                        tuple(12, "NETWORK", "NETWORK"),
                        tuple(13, "FUNCTION", "FUNCTION"),
                        tuple(14, "LANGUAGE", "LANGUAGE"),
                        tuple(15, "CONTROL", "FIRST_NAME"),
                        tuple(16, "CONTROL", "FIRST_NAME"),
                        tuple(17, "TOO_LONG", "LAST_NAME"));
        assertThat(findings.bad(run.id(), 0, 100))
                .allSatisfy(problem -> assertThat(problem.found())
                        .hasSizeLessThanOrEqualTo(200)
                        .doesNotContain("\u0000"));
    }

    @Test
    void aQuotedCellMayGoOverSeveralLines() {
        ImportFile run =
                desk.enter("Nachname;Organisation;Anschrift\r\nStichtag;Beispiel GmbH;\"Am Markt 1\r\n63450 Hanau\"\r\n"
                        + "Offen;\"Beispiel;\r\nFrist;Muster AG;\"Weg 2\"\r\n");

        assertThat(List.of(run.entered(), run.bad())).containsExactly(2, 1);
        assertThat(findings.bad(run.id(), 0, 9))
                .extracting(Findings.Problem::line)
                .containsExactly(4);
        assertThat(jdbc.sql("select address from organisation where name = 'Beispiel GmbH'")
                        .query(String.class)
                        .single())
                .isEqualTo("Am Markt 1\n63450 Hanau");
    }

    @Test
    void lettersMayGoToWhoRepresentsANetworkAndToWhomAGroundIsSaidFor() {
        desk.enter("Nachname;Organisation;E-Mail;Netzwerk;Grundlage\r\n"
                + "Anker;bwcon;anker@example.org;bwcon;\r\n"
                + "Karte;Beispiel GmbH;karte@example.org;;Einwilligung\r\n"
                + "Liste;Beispiel GmbH;info@example.org;;\r\n");

        assertThat(people())
                .extracting(person -> person.contact().ground())
                .containsExactly(MailGround.MEMBER, MailGround.CONSENT, null);
    }

    @Test
    void aConsentIsNotedWithItsDay() {
        desk.enter("Nachname;Organisation;E-Mail;Einwilligung am\r\n"
                + "Karte;Beispiel GmbH;karte@example.org;03. Juni 2026\r\n"
                + "Liste;Beispiel GmbH;info@example.org;nein\r\n");

        assertThat(people())
                .extracting(
                        person -> person.contact().ground(),
                        person -> person.contact().groundNote())
                .containsExactly(tuple(MailGround.CONSENT, "3.6.2026"), tuple(null, null));
    }

    @Test
    void knownPeopleAreRecognisedAndEmptyCellsChangeNothing() {
        desk.enter(HEADING
                + "Frau;Dr.;Olga;Stichtag;olga@example.org;030 1234;Beispiel GmbH;KMU;bwcon;Stellvertretung;\r\n");
        ImportFile run = desk.enter("Nachname;Vorname;E-Mail;Organisation;Funktion;Telefon\r\n"
                + "STICHTAG;Olga;OLGA@example.org;Beispiel GmbH;;\r\n"
                + "Stichtag;Olga;;Beispiel GmbH;;\r\n"
                + "Stichtag;Olga;;Muster AG;;\r\n"
                + "Stichtag;Otto;olga@example.org;Beispiel GmbH;;030 99\r\n");

        assertThat(List.of(run.entered(), run.differing(), run.unchanged()))
                .as("a namesake elsewhere and another of the same mailbox are other people")
                .containsExactly(2, 1, 1);
        assertThat(people()).hasSize(3).anySatisfy(person -> {
            assertThat(person.name().full()).isEqualTo("Dr. Olga Stichtag");
            assertThat(person.contact().email()).isEqualTo("olga@example.org");
            assertThat(person.contact().phone()).isEqualTo("030 1234");
            assertThat(person.function()).isEqualTo(Function.DEPUTY);
            assertThat(person.network()).isEqualTo("bwcon");
        });
    }

    @Test
    void whoStandsTwiceInAFileIsEnteredOnceAndFilled() {
        ImportFile run = desk.enter("Nachname;Vorname;E-Mail;Organisation;Telefon\r\n"
                + "Stichtag;Olga;olga@example.org;Beispiel GmbH;\r\n"
                + "Stichtag;Olga;olga@example.org;Beispiel GmbH;030 1234\r\n");
        assertThat(List.of(run.entered(), run.changed())).containsExactly(1, 1);
        assertThat(people())
                .singleElement()
                .satisfies(person -> assertThat(person.contact().phone()).isEqualTo("030 1234"));
    }

    @Test
    void theSameFileIsEnteredOnceAndForgotten() {
        byte[] file = (HEADING + "Frau;;Olga;Stichtag;;;Beispiel GmbH;;;;\r\n").getBytes(StandardCharsets.UTF_8);
        ImportFile first = desk.enter(Kind.PEOPLE, file);

        assertThat(desk.receive(Kind.PEOPLE, file)).isEqualTo(new Receiving.Result.KnownAlready(first.id()));
        assertThat(starting.start(first.id(), false, List.of()))
                .isEqualTo(new StartingImport.Result.Complete(first.id()));
        assertThat(people()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from batch_job_instance where job_name = 'import'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(pieces.has(first.id())).isFalse();
    }

    @Test
    void aFileThatCanNotBeReadIsRefusedWithTheReason() {
        assertThat(refused("")).isEqualTo(BadFile.Code.EMPTY);
        assertThat(refused(HEADING)).isEqualTo(BadFile.Code.EMPTY);
        assertThat(refused("PK\u0003\u0004 etwas")).isEqualTo(BadFile.Code.NO_TABLE);
        assertThat(refused("Nachname;Organisation\r\n" + "A;B\r\n".repeat(100_001)))
                .isEqualTo(BadFile.Code.TOO_MANY_LINES);
        assertThat(people()).isEmpty();
    }

    private BadFile.Code refused(String text) {
        return ((Receiving.Result.Refused) desk.receive(Kind.PEOPLE, text.getBytes(StandardCharsets.UTF_8))).code();
    }

    @Test
    void withoutTheColumnsThatAreNeededNothingStarts() {
        ImportFile file = desk.open("Vorname;Bemerkung\r\nOlga;da\r\n");
        assertThat(file.missing()).containsExactly(Column.FULL_NAME, Column.ORGANISATION);
        assertThat(starting.start(file.id(), false, List.of()))
                .isEqualTo(new StartingImport.Result.Incomplete(file.id()));
    }

    @Test
    void whoStartsAFileStartsWhatWasShownAndNobodyReadsItAnotherWayFromThenOn() {
        ImportFile shown = desk.open("Nachname;Organisation\r\nStichtag;Beispiel GmbH\r\n;Beispiel GmbH\r\n");
        files.read(shown.id(), shown.reading(), shown.headings(), shown.mapping());
        assertThat(files.close(shown.id(), shown.version(), "key", false)).isFalse();
        assertThat(files.close(shown.id(), shown.version() + 1, "key", false)).isTrue();
        assertThat(files.get(shown.id()).done())
                .as("what was found is not done")
                .isZero();

        ImportFile run = desk.enter(files.get(shown.id()), false, List.of());
        reading.take(run.id(), Mapping.of(List.of("ORGANISATION", "LAST_NAME")));
        assertThat(files.get(run.id())).isEqualTo(run);
        assertThat(findings.bad(run.id(), 0, 10)).hasSize(1);
    }

    @Test
    void aRunThatBrokeOffGoesOnWhereItWas() {
        ImportFile large = desk.open(manyOfWhomSomeAreBad());
        // what an older release let in and this one can not read breaks the second chunk off
        jdbc.sql("insert into person (form_of_address, title, first_name, last_name, email, language, active, version)"
                        + " values ('NONSENSE', '', 'Kim', 'N600', 'n600@example.org', 'de', true, 0)")
                .update();
        ImportFile broken = desk.enter(large, false, List.of());
        assertThat(broken.state()).isEqualTo(ImportState.FAILED);
        assertThat(broken.done()).as("one chunk is there").isEqualTo(500);

        jdbc.sql("delete from person where form_of_address = 'NONSENSE'").update();
        assertThat(starting.goOn(large.id())).isEqualTo(new StartingImport.Result.Started(large.id()));
        desk.untilAllRunsEnded();

        ImportFile run = files.get(large.id());
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.done(), run.entered(), run.bad())).containsExactly(1200, 1100, 100);
        assertThat(people())
                .hasSize(1100)
                .extracting(person -> person.name().lastName())
                .doesNotHaveDuplicates();
    }

    private static String manyOfWhomSomeAreBad() {
        return IntStream.range(0, 1200)
                .mapToObj(i -> "N%03d;Kim;n%03d%sexample.org;Beispiel GmbH".formatted(i, i, i % 12 == 5 ? "" : "@"))
                .collect(Collectors.joining("\r\n", "Nachname;Vorname;E-Mail;Organisation\r\n", "\r\n"));
    }
}
