package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.network.Directory;
import org.reihum.network.MailGround;
import org.reihum.network.PersonCard;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A list leaves as an Excel file, is edited, and comes back: what differs is shown, and taken line by line. */
@DatabaseTest
class EditedListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int LAST_NAME = 3;
    private static final int EMAIL = 4;
    private static final int PHONE = 5;
    private static final int ORGANISATION = 6;
    private static final int NETWORK = 7;
    private static final int NUMBER = 13;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ImportDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    Edits edits;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        desk.enter("Vorname;Nachname;E-Mail;Telefon;Organisation;Bemerkung\n"
                + "Olga;Stichtag;olga@example.org;030 1111;Beispiel GmbH;=1+1\n"
                + "Otto;Frist;otto@example.org;007;Muster AG;\n"
                + "Ute;Termin;ute@example.org;030 3333;Beispiel GmbH;\n");
    }

    private byte[] download(String path) throws Exception {
        return browser.perform(get(path).with(user("rosa@example.org")).locale(Locale.GERMAN))
                .getResponse()
                .getContentAsByteArray();
    }

    /** Its lines, heading first. */
    private static List<List<String>> lines(byte[] file) {
        List<List<String>> lines = new ArrayList<>();
        var reading = new GuessingReading(Kind.PEOPLE).guess(TableFile.of(file));
        try (var all = TableFile.of(file).lines(reading)) {
            all.forEachRemaining(line -> lines.add(new ArrayList<>(line.cells())));
        }
        return lines;
    }

    private static byte[] file(List<List<String>> lines, List<String> numbers) {
        return EditableWorkbook.of(
                "Personen",
                lines.get(0).stream()
                        .map(text -> new EditableWorkbook.Heading(text, List.of()))
                        .toList(),
                lines.subList(1, lines.size()),
                numbers,
                "So geht es",
                List.of());
    }

    private static byte[] file(List<List<String>> lines) {
        return file(lines, List.of());
    }

    /** As somebody edits it who has just downloaded it. */
    private ImportFile edited(Consumer<List<List<String>>> editing) throws Exception {
        byte[] left = download("/desk/imports/edit/people.xlsx");
        List<List<String>> lines = lines(left);
        editing.accept(lines);
        return desk.open(Kind.ORGANISATIONS, file(lines, Workbook.firstCells(left, EditableWorkbook.NUMBERS)));
    }

    private List<String> found(ImportFile file) {
        return findings.differences(file.id(), 100).stream()
                .map(one -> one.line() + " " + one.field() + ": " + one.known() + " > " + one.said())
                .toList();
    }

    private PersonCard person(String text) {
        return directory.search(text, TODAY, 0, 10).get(0);
    }

    private String page(ImportFile file) throws Exception {
        return browser.perform(get("/desk/imports/" + file.id())
                        .with(user("rosa@example.org"))
                        .locale(Locale.GERMAN))
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whatNobodyTouchedSaysNothing() throws Exception {
        ImportFile file = edited(lines -> {});
        assertThat(file.kind()).as("known again by itself").isEqualTo(Kind.EDITED_PEOPLE);
        assertThat(List.of(file.unchanged(), file.bad(), file.differing())).containsExactly(3, 0, 0);
        assertThat(page(file)).contains("Es gibt nichts zu übernehmen").doesNotContain("checkbox");
    }

    @Test
    void onlyTheLinesTickedAreTaken() throws Exception {
        ImportFile file = edited(lines -> {
            lines.get(1).set(PHONE, "040 4444");
            lines.get(2).set(PHONE, "");
            lines.get(2).set(EMAIL, "stichtag@example.org");
            lines.get(3).set(LAST_NAME, "Termin-Neu");
        });
        assertThat(found(file))
                .containsExactly(
                        "2 PHONE: 007 > 040 4444",
                        "3 EMAIL: olga@example.org > stichtag@example.org",
                        "3 PHONE: 030 1111 > ",
                        "4 LAST_NAME: Termin > Termin-Neu");
        assertThat(page(file)).contains("soll leer werden", "werden nicht gelöscht", "value=\"3\"");

        ImportFile run = desk.enter(file, false, List.of(3));
        assertThat(List.of(run.changed(), run.differing())).containsExactly(1, 2);
        assertThat(person("Olga").contact().email()).isEqualTo("stichtag@example.org");
        assertThat(person("Olga").contact().phone()).isNull();
        assertThat(person("Olga").contact().remark()).as("untouched").isEqualTo("=1+1");
        assertThat(person("Otto").contact().phone()).isEqualTo("007");
        assertThat(person("Ute").name().lastName()).isEqualTo("Termin");
    }

    @Test
    void allAreTakenAtOnceFromThePage() throws Exception {
        ImportFile file = edited(lines -> lines.subList(1, 4).forEach(line -> line.set(PHONE, "040 4444")));
        browser.perform(post("/desk/imports/" + file.id() + "/start")
                .param("take", "all")
                .with(user("rosa@example.org"))
                .with(csrf()));
        desk.untilAllRunsEnded();
        assertThat(directory.search("", TODAY, 0, 10))
                .extracting(person -> person.contact().phone())
                .containsOnly("040 4444");
    }

    @Test
    void aNewEmployerBeginsTodayAndTheFormerOneStaysInHistory() throws Exception {
        ImportFile file = edited(lines -> lines.get(1).set(ORGANISATION, "BEISPIEL GmbH"));
        desk.enter(file, true, List.of());
        assertThat(person("Otto").organisation()).as("as it is known").isEqualTo("Beispiel GmbH");
        assertThat(jdbc.sql("select count(*) from affiliation where person_id = 2 and valid_to is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from organisation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasChangedHereMeanwhileIsMarkedAndNotTakenWithTheOthers() throws Exception {
        List<List<String>> lines = lines(download("/desk/imports/edit/people.xlsx"));
        jdbc.sql("update person set phone = '030 9999' where first_name = 'Otto'")
                .update();
        lines.get(1).set(EMAIL, "frist@example.org");
        lines.get(2).set(EMAIL, "stichtag@example.org");
        ImportFile file = desk.open(Kind.PEOPLE, file(lines));

        assertThat(page(file)).contains("inzwischen in Reihum geändert", "Eine Zeile wurde in Reihum geändert");
        desk.enter(file, true, List.of());
        assertThat(person("Olga").contact().email()).isEqualTo("stichtag@example.org");
        assertThat(person("Otto").contact().email()).isEqualTo("otto@example.org");
        assertThat(person("Otto").contact().phone()).isEqualTo("030 9999");
    }

    @Test
    void whatIsChangedAfterThePageWasShownIsNotOverwritten() throws Exception {
        ImportFile file = edited(lines -> lines.get(1).set(PHONE, "040 4444"));
        jdbc.sql("update person set phone = '030 9999' where first_name = 'Otto'")
                .update();

        ImportFile run = desk.enter(file, false, List.of(2));
        assertThat(List.of(run.changed(), run.differing())).containsExactly(0, 1);
        assertThat(person("Otto").contact().phone()).isEqualTo("030 9999");
    }

    @Test
    void wrongAndDoubledNumbersAreProblemsAtTheirLines() throws Exception {
        ImportFile file = edited(lines -> {
            lines.get(1).set(NUMBER, "P-4711");
            lines.get(2).set(NUMBER, "O-1");
            lines.add(new ArrayList<>(lines.get(3)));
            lines.get(4).set(PHONE, "1");
        });
        assertThat(findings.bad(file.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("2 NUMBER", "3 NUMBER", "5 NUMBER_TWICE");
        assertThat(edits.all(file.id())).isEmpty();
    }

    @Test
    void whatIsMissingIsNotDeletedAndWhatIsAddedIsProposedAsNew() throws Exception {
        ImportFile file = edited(lines -> {
            List<String> added = new ArrayList<>(lines.get(2));
            added.set(LAST_NAME, "Neuling");
            added.set(EMAIL, "neu@example.org");
            added.set(NUMBER, "");
            List<String> known = new ArrayList<>(lines.get(2));
            known.set(NUMBER, "");
            lines.remove(1);
            lines.add(added);
            lines.add(known);
        });
        assertThat(edits.all(file.id())).extracting(Edits.Edit::standing).containsExactly(Asked.Standing.NEW);
        assertThat(findings.bad(file.id(), 0, 10))
                .extracting(Findings.Problem::code)
                .containsExactly("KNOWN");

        assertThat(desk.enter(file, true, List.of()).entered()).isEqualTo(1);
        assertThat(directory.count("", TODAY)).isEqualTo(4);
        assertThat(person("Neuling").contact().email()).isEqualTo("neu@example.org");
    }

    /** As who is new in any other table. */
    @Test
    void whoIsAddedForANetworkGetsItsGroundAndThePageSaysSo() throws Exception {
        jdbc.sql("insert into network (slug, name, short_name, region, funded, version)"
                        + " values ('alb', 'Alb e. V.', 'Alb', '', false, 0)")
                .update();
        ImportFile file = edited(lines -> {
            List<String> added = new ArrayList<>(lines.get(2));
            added.set(LAST_NAME, "Neuling");
            added.set(EMAIL, "neu@example.org");
            added.set(NETWORK, "Alb");
            added.set(NUMBER, "");
            lines.add(added);
            // was entered without a ground, or it was withdrawn
            lines.get(3).set(NETWORK, "Alb");
        });
        assertThat(found(file)).contains("5 GROUND:  > Mitglied", "5 FUNCTION:  > Gast", "4 NETWORK:  > Alb");
        desk.enter(file, true, List.of());

        assertThat(person("Neuling").contact().ground()).isEqualTo(MailGround.MEMBER);
        assertThat(person("Ute").contact().ground()).isNull();
    }

    @Test
    void linesThatDoNotComeBackAreCountedAndNamed() throws Exception {
        for (int i = 10; i < 22; i++) {
            desk.enter("Vorname;Nachname;Organisation\nIda;Fehlt" + i + ";Muster AG\n");
        }
        ImportFile file = edited(lines -> {
            lines.get(14).set(PHONE, "040 4444");
            lines.subList(1, 13).clear();
        });
        assertThat(page(file))
                .contains("12 Zeilen der heruntergeladenen Liste fehlen", "Ida Fehlt19, Muster AG", "und 2 weitere")
                .doesNotContain("Fehlt20");
        assertThat(page(edited(lines -> {}))).doesNotContain("heruntergeladenen Liste");
    }

    @Test
    void columnsOfFewWordsOfferThem() throws Exception {
        var octets = new ByteArrayOutputStream();
        Workbook.part(
                download("/desk/imports/edit/people.xlsx"),
                "xl/worksheets/sheet1.xml",
                part -> part.transferTo(octets));
        assertThat(octets.toString(StandardCharsets.UTF_8))
                .contains("<dataValidation ", "\"Gesamtkoordination,Netzwerkmanagement,", "\"Deutsch,Englisch\"");
    }

    @Test
    void whoWorksForTheSecondOfTwoOfALikeNameStaysThere() throws Exception {
        jdbc.sql("insert into organisation (name, name_key, kind, version)"
                        + " values ('BEISPIEL GmbH', 'beispiel gmbh', 'COMPANY', 0)")
                .update();
        jdbc.sql("update affiliation set organisation_id = 3 where person_id = 1")
                .update();
        ImportFile file = edited(lines -> {
            lines.get(2).set(PHONE, "040 4444");
            lines.get(3).set(ORGANISATION, "BEISPIEL GmbH");
        });
        assertThat(found(file)).as("only written otherwise").containsExactly("3 PHONE: 030 1111 > 040 4444");
        desk.enter(file, true, List.of());

        assertThat(person("Olga").contact().phone()).isEqualTo("040 4444");
        assertThat(jdbc.sql("select person_id, organisation_id from affiliation order by id")
                        .query((row, number) -> row.getInt(1) + " " + row.getInt(2))
                        .list())
                .containsExactly("1 3", "2 2", "3 1");
    }

    @Test
    void whereOneValueFitsTwoAreAProblem() throws Exception {
        ImportFile file = edited(lines -> {
            lines.get(1).set(EMAIL, "otto@example.org; frist@example.org");
            lines.get(2).set(PHONE, "030 1111 oder 0170 2222");
            lines.get(3).set(EMAIL, "mailto:termin@example.org");
        });
        assertThat(findings.bad(file.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("2 SEVERAL", "3 SEVERAL");
        assertThat(found(file))
                .as("as it would be entered")
                .containsExactly("4 EMAIL: ute@example.org > termin@example.org");
    }

    @Test
    void whatIsAddedTwiceIsEnteredOnce() throws Exception {
        ImportFile file = edited(lines -> {
            for (String name : List.of("Größe", "Groesse", "GRÖSSE")) {
                List<String> added = new ArrayList<>(lines.get(2));
                added.set(LAST_NAME, name);
                added.set(EMAIL, "");
                added.set(NUMBER, "");
                lines.add(added);
            }
        });
        assertThat(findings.bad(file.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("6 TWICE", "7 TWICE");
        assertThat(desk.enter(file, true, List.of()).entered()).isEqualTo(1);
    }

    @Test
    void aNumberThatStandsTwiceIsAsWrongInTheRunAsBefore() throws Exception {
        ImportFile file = edited(lines -> {
            List<String> twice = new ArrayList<>(lines.get(1));
            twice.set(PHONE, "040 4444");
            lines.get(1).set(PHONE, "030 5555");
            for (int i = 0; i < 600; i++) {
                List<String> added = new ArrayList<>(lines.get(3));
                added.set(LAST_NAME, "Neu" + i);
                added.set(EMAIL, "");
                added.set(NUMBER, "");
                lines.add(added);
            }
            lines.add(twice);
        });
        assertThat(file.bad()).isEqualTo(1);
        ImportFile run = desk.enter(file, true, List.of());

        assertThat(List.of(run.entered(), run.changed(), run.bad())).containsExactly(600, 1, 1);
        assertThat(findings.bad(run.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("605 NUMBER_TWICE");
        assertThat(person("Otto").contact().phone()).isEqualTo("030 5555");
    }

    @Test
    void linesOnEveryPageCanBeTicked() throws Exception {
        List<List<String>> added = new ArrayList<>();
        ImportFile file = edited(lines -> {
            for (int i = 0; i < 250; i++) {
                List<String> line = new ArrayList<>(lines.get(3));
                line.set(LAST_NAME, "Neu" + i);
                line.set(EMAIL, "");
                line.set(NUMBER, "");
                added.add(line);
            }
            lines.addAll(added);
        });
        String path = "/desk/imports/" + file.id();
        assertThat(page(file)).contains("value=\"104\"", "Seite 1 von 3").doesNotContain("value=\"105\"");
        send(path + "/ticks", "shown", "5,6,7", "line", "5", "line", "7", "to", "1");
        send(path + "/ticks", "shown", "105,106", "line", "106", "to", "0");
        send(path + "/ticks", "shown", "5,6,7", "line", "5", "to", "2");
        send(path + "/start", "shown", "254", "line", "254");
        desk.untilAllRunsEnded();

        assertThat(jdbc.sql("select last_name from person where last_name like 'Neu%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Neu0", "Neu101", "Neu249");
    }

    private void send(String path, String... fields) {
        var request = post(path).with(user("rosa@example.org")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        assertThat(browser.perform(request)).hasStatus3xxRedirection();
    }

    @Test
    void organisationsLeaveAndComeBackToo() throws Exception {
        List<List<String>> lines = lines(download("/desk/imports/edit/organisations.xlsx?q=beispiel"));
        assertThat(lines).hasSize(2);
        lines.get(1).set(2, "Systemhaus");
        lines.get(1).set(4, "Weg 2, 79098 Freiburg");
        ImportFile file = desk.open(Kind.PEOPLE, file(lines));
        assertThat(file.kind()).isEqualTo(Kind.EDITED_ORGANISATIONS);
        desk.enter(file, true, List.of());
        assertThat(jdbc.sql("select trade || '|' || address from organisation where name = 'Beispiel GmbH'")
                        .query(String.class)
                        .single())
                .isEqualTo("Systemhaus|Weg 2\n79098 Freiburg");
    }

    @Test
    void theListsOfferTheFile() throws Exception {
        assertThat(browser.perform(get("/desk/people?q=Olga")
                        .with(user("rosa@example.org"))
                        .locale(Locale.GERMAN)))
                .bodyText()
                .contains("Als Excel-Datei zum Bearbeiten", "/desk/imports/edit/people.xlsx?q=Olga");
        assertThat(lines(download("/desk/imports/edit/people.xlsx?q=Olga"))).hasSize(2);
    }
}
