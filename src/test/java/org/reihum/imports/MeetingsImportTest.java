package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.planning.Turns;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was before Reihum: who hosted when and where. The rotation counts it, and nobody hears of it. */
@DatabaseTest
class MeetingsImportTest {

    private static final String HEADING = "Nr.;Datum;Gastgeber;Ort;Thema;Stand\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

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
    Turns turns;

    @BeforeEach
    void aSeriesOfThree() {
        series("runde", true);
        series("tagung", false);
        List.of("Alb:Fellbach", "Ries:Ulm", "Neckar:Pforzheim").forEach(pair -> {
            String name = pair.substring(0, pair.indexOf(':'));
            run("insert into network (slug, name, short_name, region, funded, version)"
                    + " values (lower('%1$s'), 'Netzwerk %1$s', '%1$s', '', false, 0)".formatted(name));
            run(
                    "insert into place (network_id, name, state, latitude, longitude, seat) select id, '%s', 'BW', 48, 9, true"
                                    .formatted(pair.substring(name.length() + 1))
                            + " from network where short_name = '" + name + "'");
        });
        run("insert into membership (series_id, network_id, valid_from)"
                + " select s.id, n.id, date '2020-01-01' from series s, network n where s.slug = 'runde'");
    }

    private void series(String slug, boolean rotates) {
        run(
                "insert into series (slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days, funded,"
                        + " contact_name, contact_email, version) values ('%1$s', 'Die %1$s', %2$s, true, 8, time '10:00',"
                                .formatted(slug, rotates)
                        + " time '16:00', 'Europe/Berlin', 7, false, 'Anna', 'anna@example.org', 0)");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static byte[] file(String lines) {
        return (HEADING + lines).getBytes(StandardCharsets.UTF_8);
    }

    private ImportFile enter(String lines) {
        return desk.enter(Kind.MEETINGS, file(lines));
    }

    private SeriesId runde() {
        return allSeries.findBySlug("runde").orElseThrow().id();
    }

    private List<String> meetings() {
        return timetable.of(runde()).stream()
                .map(card -> "%d %s %s %s %s %s"
                        .formatted(card.number(), card.day(), card.host(), card.city(), card.topic(), card.state()))
                .toList();
    }

    private List<String> problems(ImportFile file) {
        return jdbc.sql("select line, code, found from import_problem where import_id = :id order by line")
                .param("id", file.id())
                .query((row, number) -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void pastMeetingsAreOnTheCalendarAndTheLedgerKnowsWhoHasHosted() {
        ImportFile run = enter("1.;Mi., 14. Januar 2026;Netzwerk Alb;;Sensorik;stattgefunden\n"
                + "2. Treffen;11.3.26;Ries;89073 Ulm;Robotik;abgesagt\n"
                + "3;2026-05-06;neckar;Fellbach;;\n");

        assertThat(problems(run)).isEmpty();
        assertThat(run.entered()).isEqualTo(3);
        assertThat(meetings())
                .containsExactly(
                        "1 2026-01-14 Alb Fellbach Sensorik CONFIRMED",
                        "2 2026-03-11 Ries Ulm Robotik CANCELLED",
                        "3 2026-05-06 Neckar Fellbach  CONFIRMED");
        assertThat(jdbc.sql("select a.number || ' ' || n.short_name || ' ' || a.first_day || ' ' || a.status"
                                + " from host_assignment a join network n on n.id = a.network_id order by a.number")
                        .query(String.class)
                        .list())
                .as("a meeting that was cancelled was nobody's turn")
                .containsExactly("1 Alb 2026-01-14 VALID", "3 Neckar 2026-05-06 VALID");
        assertThat(turns.of(runde(), TODAY).values().stream().filter(Turns.TurnOfNetwork::served))
                .extracting(turn -> turn.last().map(MeetingCard::number).orElseThrow())
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void aMeetingThatWasOnlyReservedIsHeldOnceALineSaysSo() {
        enter("1;14.1.2026;Alb;;;\n");
        run("update meeting set state = 'PROVISIONAL'");

        ImportFile again = desk.open(Kind.MEETINGS, file("1;14.1.2026;Alb;;;stattgefunden\n"));
        assertThat(desk.enter(again, true, List.of()).changed()).isEqualTo(1);
        assertThat(meetings()).containsExactly("1 2026-01-14 Alb Fellbach  CONFIRMED");
    }

    @Test
    void nobodyGetsALetterOrACalendarEntry() {
        enter("1;14.1.2026;Alb;;;\n2;11.3.2026;Ries;;;abgesagt\n");
        ImportFile again = desk.open(Kind.MEETINGS, file("1;15.1.2026;Ries;;Neu;abgesagt\n"));
        assertThat(desk.enter(again, true, List.of()).changed()).isEqualTo(1);

        assertThat(List.of(count("invitation"), count("outbox_letter"), count("mailing")))
                .containsOnly(0);
        assertThat(timetable.of(runde()))
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.organizerEmail()).isNull());
    }

    @Test
    void theSameMeetingAgainIsKnownAndWhatDiffersIsTakenOnlyWhenSomebodySaysSo() {
        enter("1;14.1.2026;Alb;;Sensorik;\n2;11.3.2026;Ries;;;\n");
        ImportFile left = enter("1;15.1.2026;Alb;;Sensorik;\n;11.3.2026;Neckar;;Robotik;\n");

        assertThat(List.of(left.entered(), left.differing(), left.changed())).containsExactly(0, 1, 1);
        assertThat(findings.differences(left.id(), 10))
                .extracting(one -> one.who() + " " + one.field() + " " + one.known() + " " + one.said())
                .containsExactly(
                        "Die runde, 15.01.2026 DAY 14.01.2026 15.01.2026", "Die runde, 11.03.2026 HOST Ries Neckar");
        assertThat(meetings())
                .as("only what was empty is filled")
                .containsExactly(
                        "1 2026-01-14 Alb Fellbach Sensorik CONFIRMED", "2 2026-03-11 Ries Ulm Robotik CONFIRMED");

        ImportFile taken = desk.open(Kind.MEETINGS, file("1;15.1.2026;Alb;;Sensorik;nein\n2;11.3.2026;Neckar;;;\n"));
        desk.enter(taken, true, List.of());
        assertThat(meetings())
                .containsExactly(
                        "1 2026-01-15 Alb Fellbach Sensorik CANCELLED", "2 2026-03-11 Neckar Ulm Robotik CONFIRMED");
        assertThat(jdbc.sql("select n.short_name || ' ' || a.status from host_assignment a"
                                + " join network n on n.id = a.network_id where a.number = 2 order by a.id")
                        .query(String.class)
                        .list())
                .containsExactly("Ries REPLACED", "Neckar VALID");
    }

    @Test
    void theLedgerFollowsWhenAMeetingWasHeldAfterAllOrCalledOff() {
        enter("1;14.1.2026;Alb;;;\n2;11.3.2026;Ries;;;abgesagt\n3;6.5.2026;Neckar;;;abgesagt\n");
        desk.enter(
                desk.open(
                        Kind.MEETINGS,
                        file(
                                "1;14.1.2026;Alb;;;abgesagt\n2;11.3.2026;Ries;;;stattgefunden\n3;6.5.2026;Alb;;;abgesagt\n")),
                true,
                List.of());

        assertThat(jdbc.sql("select a.number || ' ' || n.short_name || ' ' || a.first_day || ' ' || a.status"
                                + " from host_assignment a join network n on n.id = a.network_id order by a.number")
                        .query(String.class)
                        .list())
                .containsExactly("1 Alb 2026-01-14 DROPPED", "2 Ries 2026-03-11 VALID");
        desk.enter(desk.open(Kind.MEETINGS, file("1;14.1.2026;Alb;;;ja\n")), true, List.of());
        assertThat(jdbc.sql("select status from host_assignment where number = 1 order by id")
                        .query(String.class)
                        .list())
                .containsExactly("DROPPED", "VALID");
    }

    @Test
    void whatCanNotBeEnteredIsNamedAtItsLine() {
        run(
                "insert into meeting (series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone, topic,"
                        + " host_network_id, place_id, changed_at, version) select s.id, 9, 'u9', 0, 'CONFIRMED',"
                        + " date '2027-01-20', time '10:00', time '16:00', 'Europe/Berlin', '', p.network_id, p.id,"
                        + " current_timestamp, 0 from series s, place p where s.slug = 'runde' and p.name = 'Ulm'");
        ImportFile run = enter("1;21.11.2026;Alb;;;\n2;14.1.2026;Neckaar;;;\n3;15.1.2026;Neckar;Pforzeim;;\n"
                + "4;irgendwann;Alb;;;\n5;16.1.2026;Alb;;;vielleicht\n9;17.1.2026;Alb;;;\n"
                + "6;18.1.2026;Alb;;;\n6;19.1.2026;Alb;;;\n");

        assertThat(problems(run))
                .containsExactly(
                        "2 FUTURE 21.11.2026",
                        "3 NETWORK Neckaar → Neckar?",
                        "4 CITY Pforzeim → Pforzheim?",
                        "5 DAY irgendwann",
                        "6 STATE vielleicht",
                        "7 MEETING_NUMBER 9",
                        "9 MEETING_NUMBER 6");
        assertThat(meetings())
                .containsExactly("6 2026-01-18 Alb Fellbach  CONFIRMED", "9 2027-01-20 Ries Ulm  CONFIRMED");
    }

    @Test
    void withoutNumbersTheyAreCountedByDayAndAnotherSeriesIsNamed() {
        ImportFile run = desk.enter(
                Kind.MEETINGS,
                "Termin,Netzwerk,Veranstaltungsreihe\n2026-03-11,Ries,\n2026-01-14,Alb,\n2026-02-02,Alb,Die Tagung\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(problems(run)).isEmpty();
        assertThat(meetings())
                .containsExactly("1 2026-01-14 Alb Fellbach  CONFIRMED", "2 2026-03-11 Ries Ulm  CONFIRMED");
        assertThat(timetable.of(allSeries.findBySlug("tagung").orElseThrow().id()))
                .singleElement()
                .extracting(MeetingCard::state)
                .isEqualTo(MeetingState.CONFIRMED);
    }
}
