package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.network.Directory;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.PersonCard;
import org.reihum.network.SizeClass;
import org.reihum.testing.DatabaseTest;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Good lines are entered once, bad ones are named, whatever happens to the process in between. */
@DatabaseTest
class PeopleImportTest {

    private static final String HEADING =
            "Anrede;Titel;Vorname;Nachname;E-Mail;Telefon;Organisation;Größe;Netzwerk;Funktion;Sprache\r\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Receiving receiving;

    @Autowired
    StartingImport starting;

    @Autowired
    PeopleImports imports;

    @Autowired
    Problems problems;

    @Autowired
    Directory directory;

    @Autowired
    JobOperator jobOperator;

    @Autowired
    JobRepository jobRepository;

    @Autowired
    @Qualifier("batchRuns")
    ThreadPoolTaskExecutor pool;

    @Autowired
    Clock clock;

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

    private Receiving.Result receive(String text, Charset charset) throws Exception {
        var result = receiving.receive(
                Upload.of("C:\\liste\\leute.csv", text.getBytes(charset), "rosa@example.org"), clock.instant());
        untilAllRunsEnded();
        return result;
    }

    private PeopleImport read(String text) throws Exception {
        return read(text, StandardCharsets.UTF_8);
    }

    private PeopleImport read(String text, Charset charset) throws Exception {
        var accepted = (Receiving.Result.Accepted) receive(text, charset);
        return imports.get(accepted.id());
    }

    /** The pool has one thread: what comes after the runs begins when they have ended. */
    private void untilAllRunsEnded() throws Exception {
        pool.submit(() -> {}).get();
    }

    private List<PersonCard> people() {
        return directory.search("", TODAY, 0, 10_000);
    }

    @Test
    void aLineBecomesAPersonWithEmployerNetworkAndFunction() throws Exception {
        PeopleImport run = read(
                HEADING
                        + "Frau;Prof. Dr.;Olga;Stichtag;olga@example.org;'+49 30 23125 000;Beispiel GmbH;KMU;bwcon;Netzwerkmanagement;Englisch\r\n");

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.fileName()).isEqualTo("leute.csv");
        assertThat(List.of(run.read(), run.entered(), run.skipped())).containsExactly(1, 1, 0);
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

    @Test
    void aLineSaysWhereTheEmployerSitsAndSayingItAgainChangesNothing() throws Exception {
        String file = "Nachname;Organisation;Branche;Gemeinde;Anschrift\n"
                + "Stichtag;Beispiel GmbH;Systemhaus;Hanau;Am Markt 1, 63450 Hanau\n"
                + "Frist;Beispiel GmbH;;Maintal;\n";

        PeopleImport first = read(file);
        PeopleImport second = read("Nachname;Organisation;Branche\nStichtag;Beispiel GmbH;Systemhaus\n");
        PeopleImport third = read("Nachname;Organisation;Branche\nStichtag;Beispiel GmbH;Rechenzentrum\n");

        assertThat(first.entered()).isEqualTo(2);
        assertThat(second.changed()).isZero();
        assertThat(third.changed()).isEqualTo(1);
        assertThat(jdbc.sql("select trade || '|' || municipality || '|' || address from organisation")
                        .query(String.class)
                        .single())
                .isEqualTo("Rechenzentrum|Maintal|Am Markt 1\n63450 Hanau");
    }

    @Test
    void englishHeadingsCommasAndOldEncodingAreReadAndOtherColumnsNamed() throws Exception {
        PeopleImport run = read(
                "Last name,First name,Company,Shoe size,Network\nMüller,Jörg,Größenwahn AG,44,bwcon Südwest e. V.\n",
                Charset.forName("windows-1252"));

        assertThat(run.ignored()).isEqualTo("Shoe size");
        assertThat(people()).singleElement().satisfies(person -> {
            assertThat(person.name().sorted()).isEqualTo("Müller, Jörg");
            assertThat(person.network()).isEqualTo("bwcon Südwest");
            assertThat(person.function()).isEqualTo(Function.GUEST);
        });
    }

    @Test
    void whatIsWrongWithALineIsNamedAndTheOthersAreEntered() throws Exception {
        String tooLong = "x".repeat(151);
        PeopleImport run = read(HEADING
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
                + "Frau;;Letzte;Gut;letzte@example.org;;Beispiel GmbH;;;;\r\n");

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.read(), run.entered(), run.skipped())).containsExactly(17, 2, 15);
        assertThat(people()).extracting(person -> person.name().firstName()).containsExactly("Erste", "Letzte");
        assertThat(problems.of(run.id(), 0, 100))
                .extracting(Problems.Problem::line, Problems.Problem::code, Problems.Problem::field)
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
        assertThat(problems.of(run.id(), 0, 100))
                .allSatisfy(problem -> assertThat(problem.found())
                        .hasSizeLessThanOrEqualTo(200)
                        .doesNotContain("\u0000"));
    }

    @Test
    void lettersMayGoToWhoRepresentsANetworkAndToWhomAGroundIsSaidFor() throws Exception {
        read("Nachname;Organisation;E-Mail;Netzwerk;Grundlage\r\n"
                + "Anker;bwcon;anker@example.org;bwcon;\r\n"
                + "Karte;Beispiel GmbH;karte@example.org;;Einwilligung\r\n"
                + "Liste;Beispiel GmbH;info@example.org;;\r\n");

        assertThat(people())
                .extracting(person -> person.contact().ground())
                .containsExactly(MailGround.MEMBER, MailGround.CONSENT, null);
        PeopleImport run = read("Nachname;Organisation;Grundlage\r\nNeu;Beispiel GmbH;gekauft\r\n");
        assertThat(run.entered()).isZero();
    }

    @Test
    void knownPeopleAreChangedAndEmptyCellsChangeNothing() throws Exception {
        read(HEADING + "Frau;Dr.;Olga;Stichtag;olga@example.org;030 1234;Beispiel GmbH;KMU;bwcon;Stellvertretung;\r\n");
        PeopleImport run = read("Nachname;Vorname;E-Mail;Organisation;Funktion;Titel\r\n"
                + "Stichtag;Olga;OLGA@example.org;Beispiel GmbH;;\r\n"
                + "Stichtag;Olga;;Beispiel GmbH;;\r\n"
                + "Stichtag;Otto;olga@example.org;Beispiel GmbH;;\r\n");

        assertThat(List.of(run.entered(), run.changed(), run.unchanged()))
                .as("a namesake without address and another of the same mailbox are other people")
                .containsExactly(2, 1, 0);
        assertThat(people()).hasSize(3).anySatisfy(person -> {
            assertThat(person.name().full()).isEqualTo("Dr. Olga Stichtag");
            assertThat(person.contact().email()).isEqualTo("OLGA@example.org");
            assertThat(person.contact().phone()).isEqualTo("030 1234");
            assertThat(person.function()).isEqualTo(Function.DEPUTY);
            assertThat(person.network()).isEqualTo("bwcon");
        });
        PeopleImport again = read("Nachname;Vorname;Organisation\r\nStichtag;Olga;Beispiel GmbH\r\n");
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void theSameFileIsReadOnceAndForgotten() throws Exception {
        String file = HEADING + "Frau;;Olga;Stichtag;;;Beispiel GmbH;;;;\r\n";
        PeopleImport first = read(file);

        assertThat(receive(file, StandardCharsets.UTF_8)).isEqualTo(new Receiving.Result.KnownAlready(first.id()));
        assertThat(starting.start(first.id())).isEqualTo(StartingImport.Result.COMPLETE);
        assertThat(people()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from batch_job_instance where job_name = 'people-import'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(imports.content(first.id())).isEmpty();
    }

    @Test
    void aFileThatCanNotBeReadIsRefusedWithTheReason() throws Exception {
        assertThat(refused("")).isEqualTo("EMPTY");
        assertThat(refused(HEADING)).isEqualTo("NOBODY");
        assertThat(refused("Vorname;Organisation\r\nOlga;Beispiel GmbH")).isEqualTo("MISSING");
        assertThat(refused("Nachname;Organisation;Firma\r\nA;B;C")).isEqualTo("TWICE");
        assertThat(refused("\"Nachname;Organisation\r\nA;B")).isEqualTo("QUOTE");
        assertThat(refused("PK\u0003\u0004 etwas")).isEqualTo("SPREADSHEET");
        assertThat(refused("Nachname;Organisation\r\n" + "A;B\r\n".repeat(5_001)))
                .isEqualTo("TOO_MANY");
        assertThat(people()).isEmpty();
    }

    private String refused(String text) throws Exception {
        return ((Receiving.Result.Refused) receive(text, StandardCharsets.UTF_8)).reason();
    }

    @Test
    void aReadingThatWasKilledGoesOnWhereItWas() throws Exception {
        // a name that an older release let in and that this one can not read breaks the second chunk off
        jdbc.sql("insert into person (form_of_address, title, first_name, last_name, email, language, active, version)"
                        + " values ('NONSENSE', '', 'Kim', 'N060', 'n060@example.org', 'de', true, 0)")
                .update();
        var accepted =
                (Receiving.Result.Accepted) receive(oneHundredAndTwentyOfWhomTenAreBad(), StandardCharsets.UTF_8);
        assertThat(imports.get(accepted.id()).state()).isEqualTo(ImportState.FAILED);
        assertThat(imports.get(accepted.id()).read()).as("one chunk is there").isEqualTo(50);
        leaveWhatAKillLeaves();
        assertThat(starting.start(accepted.id())).isEqualTo(StartingImport.Result.RUNNING);
        recover();
        jdbc.sql("delete from person where form_of_address = 'NONSENSE'").update();

        assertThat(starting.start(accepted.id())).isEqualTo(StartingImport.Result.STARTED);
        untilAllRunsEnded();

        PeopleImport run = imports.get(accepted.id());
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.read(), run.entered(), run.skipped())).containsExactly(120, 110, 10);
        assertThat(people())
                .hasSize(110)
                .extracting(person -> person.name().lastName())
                .doesNotHaveDuplicates();
    }

    private static String oneHundredAndTwentyOfWhomTenAreBad() {
        return IntStream.range(0, 120)
                .mapToObj(i -> "N%03d;Kim;n%03d%sexample.org;Beispiel GmbH".formatted(i, i, i % 12 == 5 ? "" : "@"))
                .collect(Collectors.joining("\r\n", "Nachname;Vorname;E-Mail;Organisation\r\n", "\r\n"));
    }

    private void leaveWhatAKillLeaves() {
        for (String table : List.of("batch_job_execution", "batch_step_execution")) {
            jdbc.sql("update " + table + " set status = 'STARTED', end_time = null, exit_code = 'UNKNOWN'"
                            + " where status = 'FAILED'")
                    .update();
        }
    }

    private void recover() {
        for (JobExecution run : jobRepository.findRunningJobExecutions(ImportSteps.JOB)) {
            jobOperator.recover(run);
        }
    }
}
