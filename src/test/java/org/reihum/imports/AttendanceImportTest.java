package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.AttendanceFigures;
import org.reihum.attendance.ClosingList;
import org.reihum.attendance.Headcounts;
import org.reihum.attendance.ListClosed;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Locks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who came before Reihum was used: from the spreadsheet to the closed list and the report. */
@DatabaseTest
class AttendanceImportTest {

    private static final String HEADING = "Datum;Vorname;Nachname;Firma;E-Mail;Status\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    Headcounts headcounts;

    @Autowired
    ClosingList closing;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Autowired
    AttendanceTable table;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void threeMeetingsAndSixPeople() {
        run(
                "insert into series (slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days, funded,"
                        + " contact_name, contact_email, version) values ('runde', 'Die Runde', true, true, 8, time '10:00',"
                        + " time '16:00', 'Europe/Berlin', 7, true, 'Anna', 'anna@example.org', 0)");
        for (String pair : List.of("Alb:Fellbach", "Ries:Ulm")) {
            String name = pair.substring(0, pair.indexOf(':'));
            run("insert into network (slug, name, short_name, region, funded, version)"
                    + " values (lower('%1$s'), 'Netzwerk %1$s', '%1$s', '', false, 0)".formatted(name));
            run(
                    "insert into place (network_id, name, state, latitude, longitude, seat) select id, '%s', 'BW', 48, 9, true"
                                    .formatted(pair.substring(name.length() + 1))
                            + " from network where short_name = '" + name + "'");
        }
        run("insert into membership (series_id, network_id, valid_from)"
                + " select s.id, n.id, date '2020-01-01' from series s, network n");
        enter(
                Kind.MEETINGS,
                "Nr.;Datum;Gastgeber;Stand\n1;14.1.2026;Alb;\n2;11.3.2026;Ries;\n3;6.5.2026;Alb;abgesagt\n");
        enter(Kind.PEOPLE, """
                Vorname;Nachname;Firma;Größe;E-Mail;Vertritt;Funktion
                Olga;Stichtag;Muster GmbH;KMU;olga@example.org;Alb;Netzwerkmanagement
                Otto;Frist;Muster GmbH;KMU;otto@example.org;;Unternehmen
                Uwe;Umlaut;Großwerk AG;groß;uwe@example.org;Ries;Netzwerkmanagement
                Vera;Vorlage;Beispiel KG;;vera@example.org;;Unternehmen
                Anna;Doppelt;Muster GmbH;KMU;anna1@example.org;;Unternehmen
                Anna;Doppelt;Beispiel KG;;anna2@example.org;;Unternehmen
                """);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private ImportFile enter(Kind kind, String text) {
        return desk.enter(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportFile enter(String lines) {
        return enter(Kind.ATTENDANCE, HEADING + lines);
    }

    private MeetingCard meeting(int number) {
        return timetable.of(allSeries.findBySlug("runde").orElseThrow().id()).get(number - 1);
    }

    private AttendanceFigures figures(int number) {
        return headcounts.of(meeting(number), clock.instant()).figures();
    }

    private List<String> list(int number) {
        return headcounts.list(meeting(number), 0, clock.instant()).lines().stream()
                .map(line -> line.name() + " " + line.standing())
                .sorted()
                .toList();
    }

    private List<String> problems(ImportFile file) {
        return jdbc.sql("select line, code, field, found from import_problem where import_id = :id order by line")
                .param("id", file.id())
                .query((row, number) ->
                        row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private ListClosed close(int number) {
        MeetingCard meeting = meeting(number);
        return closing.close(meeting.id(), closing.seen(meeting, clock.instant()), "rosa@example.org", clock.instant());
    }

    @Test
    void whoCameAndWhoWasExpectedIsCountedByTheRules() {
        ImportFile run = enter("""
                Mi., 14. Januar 2026;Olga;Stichtag;;OLGA@example.org;anwesend
                14.1.26;;Frist;Muster GmbH;;nicht erschienen
                14.01.2026;Uwe;Umlaut;;;entschuldigt
                2026-01-14;Vera;Vorlage;Beispiel KG;;unangemeldet
                14.1.2026;Gustav;Gast;Zufall GbR;;x
                14.1.2026;Anna;Doppelt;Beispiel KG;;online
                """);

        assertThat(problems(run)).isEmpty();
        assertThat(run.entered()).isEqualTo(6);
        assertThat(list(1))
                .containsExactly(
                        "Doppelt, Anna ONLINE",
                        "Frist, Otto NO_SHOW",
                        "Gast, Gustav WALK_IN",
                        "Stichtag, Olga PRESENT",
                        "Vorlage, Vera WALK_IN");
        AttendanceFigures figures = figures(1);
        assertThat(List.of(figures.guests().expected(), figures.excused(), figures.present(), figures.walkIns()))
                .containsExactly(2, 1, 1, 2);
        assertThat(figures.noShowPercent()).hasToString("Optional[50.0]");
        assertThat(List.of(
                        figures.smes(),
                        figures.sizeUnknown(),
                        figures.networks().size(),
                        figures.online()))
                .as("organisation, size and network of the day are copied; of a guest they are unknown")
                .containsExactly(1, 2, 1, 1);
    }

    @Test
    void nobodyGetsALetter() {
        enter("14.1.2026;Olga;Stichtag;;;anwesend\n14.1.2026;Otto;Frist;;;nicht erschienen\n");

        assertThat(count("attendance")).isEqualTo(1);
        assertThat(List.of(count("outbox_letter"), count("mailing"))).containsOnly(0);
        assertThat(meeting(1).invitedFromHere()).isFalse();
    }

    @Test
    void aTickSaysNothingOfWhoWasExpectedUnlessAColumnDoes() {
        enter("14.1.2026;Olga;Stichtag;;;x\n14.1.2026;Otto;Frist;;;nein\n");
        assertThat(figures(1).guests().expected()).isZero();
        assertThat(figures(1).noShowPercent()).isEmpty();

        enter(Kind.ATTENDANCE, """
                Treffen;Name;Firma;Angemeldet;Teilgenommen
                Nr. 2;Stichtag, Olga;Muster GmbH;ja;x
                2. Treffen;Frist, Otto;Muster GmbH;12.2.2026;
                Ulm 11.03.2026;Umlaut, Uwe;Großwerk AG;;x
                2;Vorlage, Vera;Beispiel KG;;
                """);
        assertThat(list(2)).containsExactly("Frist, Otto NO_SHOW", "Stichtag, Olga PRESENT", "Umlaut, Uwe WALK_IN");
    }

    @Test
    void aColumnForEachMeetingIsReadToo() {
        String matrix = """
                Teilnahmen 2026;;;;;;
                Name;Firma;14.01.2026;Nr. 2 Ulm;06.05.2026;Bemerkung;Summe
                Frau Olga Stichtag;Muster GmbH;x;ja;;;2
                Frist, Otto;Muster GmbH;1;e;;fährt mit;1
                Vera Vorlage;Beispiel KG;;anwesend;x;;1
                Uwe Umlaut;Großwerk AG;-;vielleicht;;;0
                Gustav Gast;Zufall GbR;x;;;;1
                """;
        ImportFile file = desk.open(Kind.ATTENDANCE, matrix.getBytes(Charset.forName("windows-1252")));
        assertThat(file.mapping().text()).isEqualTo("FULL_NAME,ORGANISATION,TURNOUT_AT,TURNOUT_AT,TURNOUT_AT,,,");
        ImportFile run = desk.enter(file, false, List.of());

        assertThat(problems(run))
                .containsExactly("5 NOT_HELD TURNOUT_AT 06.05.2026", "6 TURNOUT TURNOUT_AT Nr. 2 Ulm: vielleicht");
        assertThat(list(1)).containsExactly("Frist, Otto WALK_IN", "Gast, Gustav WALK_IN", "Stichtag, Olga WALK_IN");
        assertThat(list(2)).containsExactly("Stichtag, Olga WALK_IN");
        assertThat(figures(2).excused()).isEqualTo(1);
    }

    @Test
    void whatCanNotBeEnteredIsNamedAtItsLine() {
        enter("11.3.2026;Olga;Stichtag;;;anwesend\n");
        assertThat(close(2)).isEqualTo(ListClosed.DONE);
        ImportFile run = enter("""
                11.3.2026;Otto;Frist;;;anwesend
                12.3.2026;Otto;Frist;;;anwesend
                6.5.2026;Otto;Frist;;;anwesend
                neulich;Otto;Frist;;;anwesend
                14.1.2026;Anna;Doppelt;;;anwesend
                14.1.2026;Otto;Frist;Anderswo AG;;anwesend
                14.1.2026;Niemand;Bekannt;;;nicht erschienen
                14.1.2026;Otto;Frist;;;vielleicht
                14.1.2026;;;;fremd@example.org;anwesend
                14.1.2026;;;;;anwesend
                """);

        assertThat(problems(run))
                .containsExactly(
                        "2 CLOSED_LIST DAY 11.3.2026",
                        "3 MEETING DAY 12.3.2026",
                        "4 NOT_HELD DAY 6.5.2026",
                        "5 DAY DAY neulich",
                        "6 PEOPLE FULL_NAME Anna Doppelt",
                        "7 NAMESAKE FULL_NAME Otto Frist → Otto Frist, Muster GmbH?",
                        "8 PERSON LAST_NAME Niemand Bekannt",
                        "9 TURNOUT TURNOUT vielleicht",
                        "10 PERSON EMAIL fremd@example.org",
                        "11 MISSING LAST_NAME ");
        assertThat(list(1)).isEmpty();
        assertThat(list(2)).as("a closed list stays as it is").containsExactly("Stichtag, Olga PRESENT");

        String bad = text(send(get("/desk/imports/" + run.id() + "/bad.csv")));
        String mended = bad.replace("neulich", "14.1.2026");
        assertThat(desk.enter(Kind.ATTENDANCE, mended.getBytes(StandardCharsets.UTF_8))
                        .entered())
                .isEqualTo(1);
        assertThat(list(1)).containsExactly("Frist, Otto PRESENT");
    }

    /** Days as days above towns as text, as a spreadsheet has them. */
    @Test
    void aSpreadsheetWithDaysAboveTownsIsRead() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(octets, "Muster", "1.0")) {
            Worksheet sheet = book.newWorksheet("Teilnahme");
            sheet.value(0, 0, "Wer war wann dabei?");
            sheet.value(2, 2, LocalDate.of(2026, 1, 14));
            sheet.value(2, 3, LocalDate.of(2026, 3, 11));
            sheet.range(2, 2, 2, 3).style().format("dd.mm.yyyy").set();
            List<String> heading = List.of("Name", "Unternehmen", "Fellbach", "Ulm");
            List<String> olga = List.of("STICHTAG Olga", "Muster GmbH", "x", "entschuldigt");
            List<String> otto = List.of("Otto Frist", "Muster GmbH", "", "X");
            for (int column = 0; column < 4; column++) {
                sheet.value(3, column, heading.get(column));
                sheet.value(4, column, olga.get(column));
                sheet.value(5, column, otto.get(column));
            }
        }
        ImportFile file = desk.open(Kind.ATTENDANCE, octets.toByteArray());
        assertThat(file.headings()).startsWith("Name", "Unternehmen", "14.01.2026 Fellbach", "11.03.2026 Ulm");
        ImportFile run = desk.enter(file, false, List.of());

        assertThat(problems(run)).isEmpty();
        assertThat(list(1)).containsExactly("Stichtag, Olga WALK_IN");
        assertThat(list(2)).containsExactly("Frist, Otto WALK_IN");
        assertThat(figures(2).excused()).isEqualTo(1);
    }

    @Test
    void columnsThatAreNoMeetingAreNotTakenForOne() {
        String text = "Vorname;Nachname;2. E-Mail;Teilnahme 14.01.2026;4. Treffen;M2;1;Straße 2;12.03.;2026\n";
        ImportFile file =
                desk.open(Kind.ATTENDANCE, (text + "Olga;Stichtag;;x;;;;;;\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.mapping().text())
                .isEqualTo("FIRST_NAME,LAST_NAME,EMAIL,TURNOUT_AT,TURNOUT_AT,TURNOUT_AT,TURNOUT_AT,,,,");
    }

    @Test
    void twoColumnsOfOneMeetingMustNotContradictEachOther() {
        String text = "Vorname;Nachname;14.01.2026;Nr. 1\nOlga;Stichtag;x;x\nOtto;Frist;x;e\n";
        ImportFile run = enter(Kind.ATTENDANCE, text);
        assertThat(problems(run)).containsExactly("3 TURNOUT TURNOUT_AT Nr. 1: e");
        assertThat(list(1)).containsExactly("Stichtag, Olga WALK_IN");
    }

    @Test
    void aListThatIsClosedBetweenLookingAndEnteringStaysAsItIs() {
        enter("14.1.2026;Olga;Stichtag;;;anwesend\n");
        ImportFile file = desk.open(
                Kind.ATTENDANCE, (HEADING + "14.1.2026;Otto;Frist;;;anwesend\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.entered()).isEqualTo(1);
        assertThat(close(1)).isEqualTo(ListClosed.DONE);

        ImportFile run = desk.enter(file, false, List.of());
        assertThat(problems(run)).containsExactly("2 CLOSED_LIST DAY 14.1.2026");
        assertThat(list(1)).containsExactly("Stichtag, Olga PRESENT");
    }

    /** A meeting that was planned with Reihum: the door had no list, the office keeps one. */
    @Test
    void whatPeopleHaveAnsweredHereStands() {
        enter("14.1.2026;Olga;Stichtag;;;anwesend\n14.1.2026;Otto;Frist;;;nicht erschienen\n");
        run("delete from attendance");
        run("update meeting set organizer_name = 'Reihum', organizer_email = 'reihum@example.org' where number = 1");

        ImportFile run = enter("""
                14.1.2026;Olga;Stichtag;;;x
                14.1.2026;Otto;Frist;;;nicht erschienen
                14.1.2026;Vera;Vorlage;;;anwesend
                14.1.2026;Uwe;Umlaut;;;entschuldigt
                """);
        assertThat(problems(run)).containsExactly("5 ANSWERED TURNOUT Entschuldigt");
        assertThat(List.of(run.entered(), run.unchanged())).containsExactly(2, 1);
        assertThat(list(1)).containsExactly("Frist, Otto NO_SHOW", "Stichtag, Olga PRESENT", "Vorlage, Vera WALK_IN");
    }

    @Test
    void theSameAgainIsKnownAndWhatDiffersIsTakenOnlyWhenSomebodySaysSo() {
        String lines = "14.1.2026;Olga;Stichtag;;;x\n14.1.2026;Gustav;Gast;Zufall GbR;;x\n";
        ImportFile first = enter(lines);
        assertThat(desk.receive(Kind.ATTENDANCE, (HEADING + lines).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Receiving.Result.KnownAlready(first.id()));

        String other = "14.1.2026;Olga;Stichtag;;;nicht erschienen\n14.1.2026;Gustav;Gast;Zufall GbR;;ja\n";
        ImportFile left = enter(other);
        assertThat(List.of(left.entered(), left.changed(), left.unchanged(), left.differing()))
                .containsExactly(0, 0, 1, 1);
        assertThat(findings.differences(left.id(), 10))
                .extracting(one -> one.who() + " " + one.field() + " " + one.known() + " " + one.said())
                .containsExactly("Stichtag, Olga, 14.01.2026 TURNOUT War da Nicht erschienen");
        assertThat(list(1)).containsExactly("Gast, Gustav WALK_IN", "Stichtag, Olga WALK_IN");

        ImportFile taken = desk.open(Kind.ATTENDANCE, (HEADING + other + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(desk.enter(taken, true, List.of()).changed()).isEqualTo(1);
        assertThat(list(1)).containsExactly("Gast, Gustav WALK_IN", "Stichtag, Olga NO_SHOW");

        ImportFile more = enter("14.1.2026;Vera;Vorlage;Großwerk AG;;x\n14.1.2026;Vera;Vorlage;;vera@example.org;x\n");
        assertThat(problems(more)).containsExactly("2 NAMESAKE FULL_NAME Vera Vorlage → Vera Vorlage, Beispiel KG?");
    }

    private ImportFile take(String lines) {
        return desk.enter(
                desk.open(Kind.ATTENDANCE, (HEADING + lines).getBytes(StandardCharsets.UTF_8)), true, List.of());
    }

    /** The matrix grows, and with it the register. */
    @Test
    void aGuestWhoIsInTheRegisterLaterIsStillTheSame() {
        enter("14.1.2026;Gustav;Gast;Zufall GbR;;x\n14.1.2026;Gisela;Gruß;;;x\n");
        enter(Kind.PEOPLE, "Vorname;Nachname;Firma;E-Mail\nGustav;Gast;Zufall GbR;gustav@example.org\n");
        String again = "14.1.2026;Gustav;Gast;Zufall GbR;gustav@example.org;x\n14.1.2026;Gisela;Gruß;Neu AG;;x\n";
        ImportFile left = enter(again);

        assertThat(list(1)).containsExactly("Gast, Gustav WALK_IN", "Gruß, Gisela WALK_IN");
        assertThat(findings.differences(left.id(), 10))
                .extracting(one -> one.field() + " " + one.known() + " " + one.said())
                .containsExactly("FULL_NAME Gast, Gustav (Gast) Gast, Gustav, Zufall GbR", "ORGANISATION  Neu AG");

        assertThat(take(again + "\n").changed()).isEqualTo(2);
        assertThat(list(1)).containsExactly("Gast, Gustav WALK_IN", "Gruß, Gisela WALK_IN");
        assertThat(jdbc.sql("select organisation from attendance where person_id is not null or last_name = 'Gruß'"
                                + " order by organisation")
                        .query(String.class)
                        .list())
                .containsExactly("Neu AG", "Zufall GbR");
        assertThat(enter(again + "\n\n").unchanged()).isEqualTo(2);
    }

    @Test
    void nobodyInTheRegisterBecomesAGuestByBeingWrittenOtherwise() {
        enter(Kind.PEOPLE, "Vorname;Nachname;Firma;E-Mail\nJörg;Müller-Weiß;Muster GmbH;joerg@example.org\n");
        ImportFile run = enter("""
                14.1.2026;Joerg;Mueller-Weiss;Muster GmbH;;x
                14.1.2026;O.;Stichtag;;olga@example.org;x
                14.1.2026;Otto;Frist-Neu;Muster GmbH;otto@example.org;x
                """);

        assertThat(problems(run))
                .containsExactly(
                        "3 MAILBOX EMAIL O. Stichtag → Olga Stichtag, Muster GmbH?",
                        "4 MAILBOX EMAIL Otto Frist-Neu → Otto Frist, Muster GmbH?");
        assertThat(list(1)).containsExactly("Müller-Weiß, Jörg WALK_IN");
        assertThat(count("attendance where person_id is null")).isZero();
    }

    /** What was noted at the door is evidence. */
    @Test
    void onlyWhatDiffersIsPutRight() {
        enter("14.1.2026;Olga;Stichtag;;;x\n");
        run("update attendance set signature = 'M 1 1', signed = true, method = 'LIST', organisation = 'Damals AG',"
                + " checked_in_at = timestamp with time zone '2026-01-14 09:30:00+00:00', checked_in_by = 'door'");
        assertThat(take("14.1.2026;Olga;Stichtag;;;online\n").changed()).isEqualTo(1);

        assertThat(jdbc.sql("select * from attendance")
                        .query((row, number) -> row.getString("signature") + " " + row.getBoolean("signed") + " "
                                + row.getString("method") + " " + row.getString("organisation") + " "
                                + (row.getObject("checked_in_at") != null) + " " + row.getString("checked_in_by") + " "
                                + row.getBoolean("online"))
                        .list())
                .containsExactly("M 1 1 true LIST Damals AG true door true");
    }

    @Test
    void whoWasNotThereAfterAllIsNotMissingAndWhoCameIsNotExcused() {
        enter("14.1.2026;Olga;Stichtag;;;anwesend\n14.1.2026;Otto;Frist;;;entschuldigt\n");
        assertThat(take("14.1.2026;Olga;Stichtag;;;nein\n14.1.2026;Otto;Frist;;;x\n")
                        .changed())
                .isEqualTo(2);

        assertThat(list(1)).containsExactly("Frist, Otto WALK_IN");
        AttendanceFigures figures = figures(1);
        assertThat(List.of(figures.guests().expected(), figures.excused())).containsOnly(0);
        assertThat(jdbc.sql("select sum(taken) from seating")
                        .query(Integer.class)
                        .single())
                .isZero();

        enter("14.1.2026;Olga;Stichtag;;;nicht erschienen\n");
        assertThat(list(1)).containsExactly("Frist, Otto WALK_IN", "Stichtag, Olga NO_SHOW");
    }

    @Test
    void whoCalledOffBeforeIsNotExcusedOnTheDayAndALetterIsNoAnswer() {
        ImportFile run = enter(Kind.ATTENDANCE, """
                Datum;Vorname;Nachname;Angemeldet;Status
                14.1.2026;Olga;Stichtag;ja;abgesagt
                14.1.2026;Otto;Frist;ja;storniert
                14.1.2026;Uwe;Umlaut;ja;krank
                14.1.2026;Vera;Vorlage;;o
                """);
        assertThat(problems(run)).containsExactly("5 TURNOUT TURNOUT o");
        assertThat(list(1)).isEmpty();
        assertThat(figures(1).excused()).isEqualTo(1);
    }

    @Test
    void aSubstituteCountsForTheNetworkOfTheOther() {
        enter("14.1.2026;Otto;Frist;;;nicht erschienen\n14.1.2026;Uwe;Umlaut;;;entschuldigt\n");
        run("update invitation set network_id = (select id from network where short_name = 'Ries'), stands_in_for ="
                + " (select i.id from invitation i join person p on p.id = i.person_id where p.last_name = 'Umlaut')"
                + " where person_id = (select id from person where last_name = 'Frist')");
        run("update meeting set organizer_name = 'Reihum', organizer_email = 'reihum@example.org' where number = 1");
        enter("14.1.2026;Otto;Frist;;;x\n");

        assertThat(jdbc.sql("select n.short_name from attendance a join network n on n.id = a.network_id")
                        .query(String.class)
                        .list())
                .containsExactly("Ries");
    }

    @Test
    void aMeetingIsOnlyTakenWhenNoOtherCouldBeMeant() {
        run(
                "insert into series (slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days, funded,"
                        + " contact_name, contact_email, version) values ('kreis', 'Der Kreis', true, true, 8, time '10:00',"
                        + " time '16:00', 'Europe/Berlin', 7, true, 'Anna', 'anna@example.org', 0)");
        run("insert into membership (series_id, network_id, valid_from)"
                + " select s.id, n.id, date '2020-01-01' from series s, network n where s.slug = 'kreis'");
        assertThat(problems(enter(
                        Kind.MEETINGS,
                        "Nr.;Datum;Gastgeber;Reihe\n1;4.2.2026;Ries;Der Kreis\n2;11.2.2026;Ries;Der Kreis\n"
                                + "3;18.2.2026;Ries;Der Kreis\n")))
                .isEmpty();
        ImportFile run = enter(Kind.ATTENDANCE, """
                Treffen;Vorname;Nachname;Status
                Nr. 1;Olga;Stichtag;x
                Nr. 3;Olga;Stichtag;x
                11.3.2026 Fellbach;Olga;Stichtag;x
                Nr. 1 Fellbach;Olga;Stichtag;x
                """);

        assertThat(problems(run))
                .containsExactly(
                        "2 MEETINGS MEETING Nr. 1", "3 MEETINGS MEETING Nr. 3", "4 MEETING MEETING 11.3.2026 Fellbach");
        assertThat(list(1)).containsExactly("Stichtag, Olga WALK_IN");
    }

    @Test
    void whatIsWrittenMeanwhileIsSeenAsSoonAsTheListIsHeld() {
        Cells line = new Cells(
                List.of("14.1.2026", "Olga", "Stichtag", "x"),
                Map.of(Column.DAY, 0, Column.FIRST_NAME, 1, Column.LAST_NAME, 2, Column.TURNOUT, 3));
        List<AttendanceRow> rows = table.reader(List.of(line)).apply(line);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var seen = table.judge(rows);
            assertThat(seen.get(0).isKnown()).isFalse();
            CompletableFuture.runAsync(() -> enter("14.1.2026;Olga;Stichtag;;;x\n"))
                    .join();
            assertThat(table.keepOpen(rows)).isTrue();
            assertThat(table.judge(rows).get(0).isKnown()).isTrue();
        });
    }

    /** The second stands so far below the first that the first is on the list by then. */
    @Test
    void twoGuestsOfOneNameFromTwoFirmsAreTwo() {
        String others = IntStream.range(0, 500)
                .mapToObj("11.3.2026;Gast%d;Fremd;;;x\n"::formatted)
                .collect(Collectors.joining());
        String lines = "14.1.2026;Hans;Müller;Firma A;;x\n" + others + "14.1.2026;Hans;Müller;Firma B;;x\n";
        ImportFile run = enter(lines);
        assertThat(List.of(run.entered(), run.differing())).containsExactly(502, 0);
        assertThat(guests()).containsExactly("Müller, Hans, Firma A", "Müller, Hans, Firma B");

        assertThat(take(lines + "\n").unchanged()).isEqualTo(502);
        assertThat(guests()).containsExactly("Müller, Hans, Firma A", "Müller, Hans, Firma B");
    }

    private List<String> guests() {
        return headcounts.list(meeting(1), 0, clock.instant()).lines().stream()
                .map(line -> line.name() + ", " + line.who().organisation())
                .sorted()
                .toList();
    }

    @Test
    void whoHadCalledOffBeforeIsMissedAndExcusedNoMoreWhenSomebodySaysSo() {
        enter("14.1.2026;Olga;Stichtag;;;nicht erschienen\n14.1.2026;Otto;Frist;;;entschuldigt\n");
        String calledOff = "14.1.2026;Olga;Stichtag;;;abgesagt\n14.1.2026;Otto;Frist;;;abgesagt\n";
        ImportFile left = enter(calledOff);
        assertThat(differences(left))
                .containsExactlyInAnyOrder(
                        "Stichtag, Olga, 14.01.2026 TURNOUT Nicht erschienen Abgesagt",
                        "Frist, Otto, 14.01.2026 TURNOUT Entschuldigt Abgesagt");
        assertThat(List.of(figures(1).guests().expected(), figures(1).excused()))
                .containsExactly(1, 1);

        assertThat(take(calledOff + "\n").changed()).isEqualTo(2);
        assertThat(list(1)).isEmpty();
        assertThat(List.of(figures(1).guests().expected(), figures(1).excused()))
                .containsOnly(0);
        assertThat(jdbc.sql("select sum(taken) from seating")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(enter(calledOff + "\n\n").unchanged()).isEqualTo(2);
    }

    private List<String> differences(ImportFile run) {
        return findings.differences(run.id(), 10).stream()
                .map(one -> one.who() + " " + one.field() + " " + one.known() + " " + one.said())
                .toList();
    }

    /** A cell that is empty because nobody calls off a seat for others is no answer of theirs. */
    @Test
    void whoHasPromisedToComeHereHasNotCalledOff() {
        enter("14.1.2026;Otto;Frist;;;nicht erschienen\n14.1.2026;Uwe;Umlaut;;;entschuldigt\n");
        run("update meeting set organizer_name = 'Reihum', organizer_email = 'reihum@example.org' where number = 1");
        ImportFile run = enter("14.1.2026;Otto;Frist;;;abgesagt\n14.1.2026;Uwe;Umlaut;;;abgesagt\n");

        assertThat(problems(run)).containsExactly("2 ANSWERED TURNOUT Abgesagt");
        assertThat(List.of(run.unchanged(), run.differing())).containsExactly(1, 0);
        assertThat(list(1)).containsExactly("Frist, Otto NO_SHOW");
        assertThat(figures(1).excused()).isEqualTo(1);
    }

    @Test
    void whatWasWrittenDownOnTheDayStaysUntilLineOrRegisterSayOtherwise() {
        enter(
                Kind.ATTENDANCE,
                "Datum;Vorname;Nachname;Firma;Funktion;Status\n14.1.2026;Gustav;Gast;Zufall GbR;Unternehmen;x\n"
                        + "14.1.2026;Gisela;Gruß;Alt GbR;Unternehmen;x\n");
        enter(
                Kind.PEOPLE,
                "Vorname;Nachname;Firma;E-Mail;Vertritt;Funktion\nGustav;Gast;Später AG;gustav@example.org;;Netzwerkmanagement\n"
                        + "Gisela;Gruß;Neu AG;gisela@example.org;Alb;Netzwerkmanagement\n");
        run("update affiliation set valid_from = date '2026-02-01' where person_id ="
                + " (select id from person where last_name = 'Gast')");
        String lines = "14.1.2026;Gustav;Gast;;;x\n14.1.2026;Gisela;Gruß;;;x\n";

        assertThat(differences(enter(lines)))
                .containsExactlyInAnyOrder(
                        "Gast, Gustav, 14.01.2026 FULL_NAME Gast, Gustav (Gast) Gast, Gustav, Zufall GbR",
                        "Gruß, Gisela, 14.01.2026 FULL_NAME Gruß, Gisela (Gast) Gruß, Gisela, Neu AG",
                        "Gruß, Gisela, 14.01.2026 ORGANISATION Alt GbR Neu AG",
                        "Gruß, Gisela, 14.01.2026 NETWORK  Alb",
                        "Gruß, Gisela, 14.01.2026 FUNCTION Unternehmen Netzwerkmanagement");
        assertThat(take(lines + "\n").changed()).isEqualTo(2);
        assertThat(jdbc.sql("select last_name, organisation, function from attendance where person_id is not null"
                                + " order by last_name")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly("Gast Zufall GbR COMPANY", "Gruß Neu AG NETWORK_MANAGER");
        assertThat(enter(lines + "\n\n").unchanged()).isEqualTo(2);
    }

    @Test
    void aListThatIsClosedWhileItIsWaitedForIsSaidAtItsLines() {
        enter("14.1.2026;Olga;Stichtag;;;anwesend\n");
        ImportFile file = desk.open(
                Kind.ATTENDANCE,
                (HEADING + "14.1.2026;Otto;Frist;;;anwesend\n11.3.2026;Otto;Frist;;;anwesend\n")
                        .getBytes(StandardCharsets.UTF_8));
        CompletableFuture<ImportFile> run = new TransactionTemplate(transactions).execute(status -> {
            assertThat(close(1)).isEqualTo(ListClosed.DONE);
            var entering = CompletableFuture.supplyAsync(() -> desk.enter(file, false, List.of()));
            Locks.untilSomebodyWaits(jdbc);
            return entering;
        });

        assertThat(problems(run.join())).containsExactly("2 CLOSED_LIST DAY 14.1.2026");
        assertThat(run.join().state()).isEqualTo(ImportState.DONE);
        assertThat(list(1)).containsExactly("Stichtag, Olga PRESENT");
        assertThat(list(2)).containsExactly("Frist, Otto PRESENT");
    }

    /** Colleagues and assistants share addresses. */
    @Test
    void somebodyOfAnotherNameMayShareAnAddress() {
        ImportFile run = enter("""
                14.1.2026;Max;Neu;;olga@example.org;x
                14.1.2026;Olga;Neu;;olga@example.org;x
                14.1.2026;Stichtag;O.;;olga@example.org;x
                """);

        assertThat(problems(run))
                .containsExactly(
                        "3 MAILBOX EMAIL Olga Neu → Olga Stichtag, Muster GmbH?",
                        "4 MAILBOX EMAIL Stichtag O. → Olga Stichtag, Muster GmbH?");
        assertThat(list(1)).containsExactly("Neu, Max WALK_IN");
    }

    /** The organiser's way from the file to what the funder asks. */
    @Test
    void fromTheFileToTheReport() {
        enter("""
                14.1.2026;Olga;Stichtag;;;anwesend
                14.1.2026;Otto;Frist;;;nicht erschienen
                14.1.2026;Gustav;Gast;Zufall GbR;;unangemeldet
                11.3.2026;Olga;Stichtag;;;anwesend
                11.3.2026;Uwe;Umlaut;;;anwesend
                """);
        assertThat(List.of(close(1), close(2))).containsOnly(ListClosed.DONE);

        long series = allSeries.findBySlug("runde").orElseThrow().id().value();
        send(post("/desk/reports/period")
                .param("series", Long.toString(series))
                .param("from", "2026-01-01")
                .param("to", "2026-06-30"));
        desk.untilAllRunsEnded();
        assertThat(rows(text(send(get("/desk/reports/1/figures.csv")))))
                .extracting(row -> Stream.of(
                                "Datum",
                                "erwartet",
                                "anwesend gesamt (Teilnahmen)",
                                "unangemeldet",
                                "Teilnehmende (verschiedene Personen)",
                                "nicht erschienen",
                                "nicht erschienen %")
                        .map(row::get)
                        .collect(Collectors.joining(" ")))
                .containsExactly(
                        "14.01.2026 2 2 1 2 1 50,0", "11.03.2026 2 2 0 2 0 0,0", "06.05.2026      ", " 4 4 1 3 1 25,0");
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request) {
        return browser.perform(
                request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> rows(String csv) {
        List<String[]> lines =
                csv.substring(1).lines().map(line -> line.split(";", -1)).toList();
        return lines.stream()
                .skip(1)
                .map(line -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int place = 0; place < line.length; place++) {
                        row.put(lines.get(0)[place], line[place]);
                    }
                    return row;
                })
                .toList();
    }
}
