package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.AtOnce;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Locks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The houses that somebody has collected in a spreadsheet, with the rooms below each. */
@DatabaseTest
class VenuesImportTest {

    private static final String HEADING = "Haus;Netzwerk;Ort;Straße;Raum;Plätze;Barrierefrei;Anfahrt\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    ImportFiles files;

    @Autowired
    BadLines badLines;

    @Autowired
    VenuesTable table;

    @Autowired
    MockMvcTester browser;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void twoNetworks() {
        for (String name : List.of("Alb", "Ries")) {
            run("insert into network (slug, name, short_name, region, funded, version)"
                    + " values (lower('%1$s'), 'Netzwerk %1$s', '%1$s', '', false, 0)".formatted(name));
        }
        town("Alb", "Fellbach", true);
        town("Alb", "Esslingen", false);
        town("Ries", "Ulm", true);
    }

    private void town(String network, String town, boolean seat) {
        run("insert into place (network_id, name, state, latitude, longitude, seat) select id, '%s', 'BW', 48, 9, %s"
                        .formatted(town, seat)
                + " from network where short_name = '" + network + "'");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static byte[] file(String lines) {
        return (HEADING + lines).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> houses() {
        return jdbc.sql("select v.name, p.name as town, v.address, v.step_free, v.directions from venue v"
                        + " join place p on p.id = v.place_id order by v.name")
                .query((row, number) -> "%s | %s | %s | %s | %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4) ? "step-free" : "-",
                                row.getString(5)))
                .list();
    }

    private List<String> rooms() {
        return jdbc.sql(
                        "select v.name as house, r.* from room r join venue v on v.id = r.venue_id order by v.name, r.name")
                .query((row, number) -> "%s: %s %s/%s/%s/%s %s"
                        .formatted(
                                row.getString("house"),
                                row.getString("name"),
                                row.getObject("rows_seats"),
                                row.getObject("classroom_seats"),
                                row.getObject("u_shape_seats"),
                                row.getObject("standing_places"),
                                row.getBoolean("hybrid") ? "hybrid" : "-"))
                .list();
    }

    private List<String> problems(ImportFile file) {
        return jdbc.sql("select line, code, field, found from import_problem where import_id = :id order by line")
                .param("id", file.id())
                .query((row, number) ->
                        row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .list();
    }

    @Test
    void aListAsOfficesKeepItBecomesHousesWithTheirRooms() {
        String ugly = """
                Unsere Tagungsorte, Stand Juni 2026;;;;;;;;;;;
                Name des Hauses;Netzwerk;PLZ / Ort;Straße und Hausnummer;Raum;Reihenbestuhlung;Parlamentarisch;U-Form;Stehend;Hybrid-Technik;Rollstuhlgerecht?;Kontakt
                Altes Rathaus;Netzwerk Alb;D-70734 Fellbach;Markt 1;Saal;120;ca. 60;34;1.200;ja;ja, Aufzug im Hof;Anna Muster
                ;;;;Kleiner Raum;24 Pl.;;12;;nein;;
                Werkhof;alb;Esslingen;;Halle;;;-;0;;nein;Ben Beispiel
                Donauhalle;;Ulm;;;;;;;;teilweise;
                """;
        ImportFile file = desk.open(Kind.VENUES, ugly.getBytes(Charset.forName("windows-1252")));
        assertThat(file.mapping().text())
                .as("a contact has no place here: what stands in letters to guests is no place for it")
                .isEqualTo(
                        "HOUSE,NETWORK,CITY,STREET,ROOM,SEATS_ROWS,SEATS_CLASSROOM,SEATS_U_SHAPE,SEATS_STANDING,HYBRID,"
                                + "STEP_FREE,,");
        ImportFile run = desk.enter(file, false, List.of());

        assertThat(problems(run)).isEmpty();
        assertThat(run.entered()).isEqualTo(4);
        assertThat(houses())
                .containsExactly(
                        "Altes Rathaus | Fellbach | Markt 1, 70734 Fellbach | step-free | ja, Aufzug im Hof",
                        "Donauhalle | Ulm | null | - | teilweise",
                        "Werkhof | Esslingen | null | - | null");
        assertThat(rooms())
                .containsExactly(
                        "Altes Rathaus: Kleiner Raum 24/null/12/null -",
                        "Altes Rathaus: Saal 120/60/34/1200 hybrid",
                        "Werkhof: Halle null/null/null/null -");
    }

    @Test
    void seatsInOneCellAreToldApartByTheirLayout() {
        String seats = "Haus;Ort;Raum;Kapazität;Bestuhlung\nHof;Ulm;A;60;\nHof;Ulm;B;24;U-Form\n"
                + "Hof;Ulm;C;\"Reihen: 80 / parlamentarisch 40, stehend: 100\";\n";
        ImportFile run = desk.enter(Kind.VENUES, seats.getBytes(StandardCharsets.UTF_8));

        assertThat(problems(run)).isEmpty();
        assertThat(rooms())
                .containsExactly("Hof: A 60/null/null/null -", "Hof: B null/null/24/null -", "Hof: C 80/40/null/100 -");
    }

    @Test
    void whatIsKnownIsFilledAndWhatDiffersIsTakenOnlyWhenSomebodySaysSo() {
        desk.enter(Kind.VENUES, file("Altes Rathaus;Alb;Fellbach;;Saal;60;ja;\n"));
        ImportFile left = desk.enter(
                Kind.VENUES,
                file("ALTES RATHAUS;Alb;Fellbach;Markt 1;saal;80;nein;\nAltes Rathaus;Alb;Fellbach;;Keller;20;;\n"));

        assertThat(List.of(left.entered(), left.changed(), left.bad())).containsExactly(1, 1, 0);
        assertThat(findings.differences(left.id(), 10))
                .extracting(one -> one.who() + " " + one.field() + " " + one.known() + " " + one.said())
                .containsExactly("ALTES RATHAUS, saal STEP_FREE Ja Nein", "ALTES RATHAUS, saal SEATS_ROWS 60 80");
        assertThat(houses()).containsExactly("Altes Rathaus | Fellbach | Markt 1, Fellbach | step-free | null");
        assertThat(rooms())
                .containsExactly(
                        "Altes Rathaus: Keller 20/null/null/null -", "Altes Rathaus: Saal 60/null/null/null -");

        ImportFile taken = desk.open(Kind.VENUES, file("Altes Rathaus;Alb;Fellbach;;Saal;80;nein;\n"));
        assertThat(desk.enter(taken, true, List.of()).changed()).isEqualTo(1);
        assertThat(houses()).containsExactly("Altes Rathaus | Fellbach | Markt 1, Fellbach | - | null");
        assertThat(rooms()).contains("Altes Rathaus: Saal 80/null/null/null -");
        assertThat(desk.receive(Kind.VENUES, file("Altes Rathaus;Alb;Fellbach;;Saal;80;nein;\n")))
                .isEqualTo(new Receiving.Result.KnownAlready(taken.id()));
    }

    @Test
    void whatCanNotBeEnteredIsNamedAtItsLine() {
        ImportFile run = desk.enter(
                Kind.VENUES,
                file(
                        "Hof;Ahlb;Fellbach;;;;;\nHof;Alb;Ulm;;;;;\nHof;Alb;;;;;;\nHof;;Felbach;;;;;\nHof;Ries;Ulm;;A;viele;;\n"
                                + "Hof;Ries;Ulm;;;60;;\nHof;Ries;Ulm;;B;60 im Kreis;;\n;Ries;Ulm;;;;;\nHof;Ries;Ulm;;D;6000;;\n"));

        assertThat(problems(run))
                .containsExactly(
                        "2 NETWORK NETWORK Ahlb → Alb?",
                        "3 PLACE CITY Ulm",
                        "4 MISSING CITY ",
                        "5 CITY CITY Felbach → Fellbach?",
                        "6 SEATS SEATS viele",
                        "7 MISSING ROOM ",
                        "8 SEATS SEATS 60 im Kreis",
                        "9 MISSING HOUSE ",
                        "10 SEATS SEATS 6000");
        assertThat(houses()).isEmpty();
    }

    /** Below the bad line of another house it would become a room of that one. */
    @Test
    void aRoomThatIsMendedStillKnowsItsHouse() {
        ImportFile run =
                desk.enter(Kind.VENUES, file("Hof;Ries;Ulm;;A;viele;;\nWerk;Alb;Esslingen;;B;30;;\n;;;;C;manche;;\n"));

        assertThat(badLines.of(files.get(run.id()), Locale.GERMAN))
                .extracting(cells -> String.join(";", cells.subList(0, 6)))
                .containsExactly(
                        "Haus;Netzwerk;Ort;Straße;Raum;Plätze",
                        "Hof;Ries;Ulm;;A;viele",
                        "Werk;Alb;Esslingen;;C;manche");
    }

    /** A name that stands alone has no town: its rooms are asked for, and put into no other house. */
    @Test
    void aRoomNeverComesIntoTheHouseBefore() {
        ImportFile run = desk.enter(
                Kind.VENUES,
                file("Altes Rathaus;Ries;Ulm;;Saal;60;;\n;;;;Keller;20;;\nDonauhalle;;;;;;;\n;;;;Foyer;200;;\n"
                        + "Werkhof;Alb;Esslingen;;Halle\n;;;;Bühne;30;;\n"));

        assertThat(rooms())
                .containsExactly(
                        "Altes Rathaus: Keller 20/null/null/null -", "Altes Rathaus: Saal 60/null/null/null -");
        assertThat(problems(run).stream().filter(problem -> !problem.contains("NO_ENTRY")))
                .containsExactly("5 MISSING NETWORK ", "6 TOO_FEW  5 / 8", "7 MISSING HOUSE ");
        assertThat(badLines.of(files.get(run.id()), Locale.GERMAN))
                .extracting(cells -> String.join(";", cells.subList(0, 5)))
                .contains("Donauhalle;;;;Foyer");
    }

    /** "Halle 3" may be a house, and its rooms come into no other: what can not be told is asked for. */
    @Test
    void aRemarkBetweenAHouseAndItsRoomsIsNoHouse() {
        String rooms = "Haus;Ort;Raum;Plätze\nStadthaus;Ulm;Saal;100\nHinweis: Schlüssel beim Hausmeister;;;\n"
                + ";Ulm;Foyer;50\nDonauhalle;;;\n;Ulm;Bühne;30\n";
        ImportFile run = desk.enter(Kind.VENUES, rooms.getBytes(StandardCharsets.UTF_8));

        assertThat(rooms())
                .containsExactly("Donauhalle: Bühne 30/null/null/null -", "Stadthaus: Saal 100/null/null/null -");
        assertThat(problems(run).stream().filter(problem -> !problem.contains("NO_ENTRY")))
                .containsExactly("4 MISSING HOUSE ");
    }

    @Test
    void aRoomInTheNextChunkStillKnowsItsHouse() {
        StringBuilder lines = new StringBuilder("Hof;Ries;Ulm;;Raum 0;10;;\n");
        for (int room = 1; room <= 520; room++) {
            lines.append(";;;;Raum ").append(room).append(";10;;\n");
        }
        assertThat(problems(desk.enter(Kind.VENUES, file(lines.toString())))).isEmpty();
        assertThat(rooms()).hasSize(521);
    }

    @Test
    void oneLayoutHasOneNumber() {
        String seats = "Haus;Ort;Raum;Plätze;Plätze Reihen\nHof;Ulm;A;60 / 40;\nHof;Ulm;B;60;40\nHof;Ulm;C;60;60\n";
        ImportFile run = desk.enter(Kind.VENUES, seats.getBytes(StandardCharsets.UTF_8));
        assertThat(problems(run)).containsExactly("2 SEATS SEATS 60 / 40", "3 SEATS SEATS_ROWS 40");
        assertThat(rooms()).containsExactly("Hof: C 60/null/null/null -");
    }

    private List<VenueRow> foyerInTheHof() {
        Cells line = new Cells(List.of("Hof", "Ulm", "Foyer"), Map.of(Column.HOUSE, 0, Column.CITY, 1, Column.ROOM, 2));
        return table.reader().apply(line);
    }

    private MvcTestResult openHofOnItsPage() {
        long network = number("select id from network where short_name = 'Ries'");
        return browser.perform(post("/desk/networks/" + network + "/venues")
                .param("name", "HOF")
                .param("place", String.valueOf(number("select id from place where name = 'Ulm'")))
                .with(user("rosa@example.org"))
                .with(csrf())
                .locale(Locale.GERMAN));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void aHouseThatPageAndFileOpenAtOnceIsOne() {
        List<VenueRow> rows = foyerInTheHof();
        CompletableFuture<MvcTestResult> page = new TransactionTemplate(transactions).execute(status -> {
            assertThat(table.hold(table.judge(rows))).isTrue();
            var opening = CompletableFuture.supplyAsync(this::openHofOnItsPage);
            Locks.untilSomebodyWaits(jdbc);
            table.enter(table.judge(rows), false, "rosa@example.org");
            return opening;
        });

        assertThat(page.join())
                .hasStatusOk()
                .bodyText()
                .contains("In diesem Ort steht schon ein Haus dieses Namens.", "HOF");
        assertThat(houses()).containsExactly("Hof | Ulm | null | - | null");
    }

    @Test
    void aHouseThatTwoOpenOnThePageAtOnceIsOne() throws Exception {
        assertThat(AtOnce.twice(this::openHofOnItsPage))
                .extracting(page -> page.getResponse().getStatus())
                .containsExactlyInAnyOrder(200, 302);
        assertThat(houses()).containsExactly("HOF | Ulm | null | - | null");
    }

    /** A season is released in the order of its plan, which is another one than that of towns in a file. */
    @Test
    void whoPlansAMeetingInATownDoesNotWaitForAFileOfItsHouses() {
        run(
                "insert into series (slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days, funded,"
                        + " contact_name, contact_email, version) values ('runde', 'Die Runde', true, true, 8, time '10:00',"
                        + " time '16:00', 'Europe/Berlin', 7, true, 'Anna', 'anna@example.org', 0)");
        List<VenueRow> rows = foyerInTheHof();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            table.hold(table.judge(rows));
            assertThat(CompletableFuture.runAsync(() -> run("insert into meeting (series_id, number, uid, sequence,"
                            + " state, takes_place_on, begins_at, ends_at, zone, topic, host_network_id, place_id,"
                            + " changed_at, version) select s.id, 1, 'm', 0, 'CONFIRMED', date '2027-01-13',"
                            + " time '10:00', time '16:00', 'Europe/Berlin', '', p.network_id, p.id,"
                            + " current_timestamp, 0 from series s, place p where p.name = 'Ulm'")))
                    .succeedsWithin(Duration.ofSeconds(5));
        });
    }
}
