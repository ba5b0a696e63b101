package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.hosting.HostFound;
import org.reihum.invitation.Inviting;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.testing.AtOnce;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Swaps between meetings, suspensions (SC11) and the figures of the ledger. */
@DatabaseTest
class TurnbookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    Timetable timetable;

    @Autowired
    EnteringPlan enteringPlan;

    @Autowired
    DraftTurns drafts;

    @Autowired
    Ledger ledger;

    @Autowired
    Debts debts;

    @Autowired
    OpenTurns openTurns;

    @Autowired
    Handovers handovers;

    @Autowired
    HostAssignments assignments;

    @Autowired
    Inviting inviting;

    @Autowired
    Letterheads letterheads;

    @Autowired
    JdbcClient jdbc;

    private Desk rosa;
    private Country country;
    private NetworkId ulm;
    private NetworkId karlsruhe;
    private NetworkId loerrach;
    private NetworkId hanau;
    private Series series;
    private MeetingId second;
    private MeetingId third;

    @BeforeEach
    void fourNetworksRotate() {
        rosa = new Desk(mvc, "de");
        country = Country.in(beans);
        ulm = country.ulm();
        karlsruhe = country.karlsruhe();
        loerrach = country.loerrach();
        hanau = country.hanau();
        series = country.series("netz", ulm, karlsruhe, loerrach, hanau);
        letterheads.set(new Letterhead(URI.create("https://reihum.example.org"), "Rosa", "rosa@example.org"));
        country.meeting(series, ulm, LocalDate.of(2026, 9, 30));
        second = country.meeting(series, karlsruhe, LocalDate.of(2026, 12, 2));
        third = country.meeting(series, loerrach, LocalDate.of(2027, 2, 24), MeetingState.PROVISIONAL, House.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "282, 210", "267, 200", "293, 215", "210, 165", "10, 20"})
    void minutesFollowTheFormula(int km, int minutes) {
        assertThat(TravelTime.of(km).minutes()).isEqualTo(minutes);
    }

    @Test
    void aSwapOfTwoMeetingsIsOneActAndIsTakenBackAsOne() {
        MeetingCard before = timetable.card(third);

        var done = swapSecondWithThird();

        assertThat(done.done()).contains("Getauscht: IT-Netzwerk Lörrach");
        assertThat(timetable.card(second).city()).isEqualTo("Lörrach");
        assertThat(timetable.card(second).venue()).isEqualTo("Haus Lörrach");
        assertThat(timetable.card(third).city()).isEqualTo("Karlsruhe");
        assertThat(timetable.card(second).sequence()).isOne();
        assertThat(timetable.card(third).sequence()).isOne();
        assertThat(debts.on(series.id(), TODAY)).isEqualTo(Map.of(karlsruhe, 1));
        // for the planner the third meeting will serve it
        assertThat(debts.of(series.id())).isEmpty();

        var undone = rosa.press(
                "/desk/rotation/handovers/" + handovers.of(series.id()).get(0).id() + "/undo");

        assertThat(undone.done()).startsWith("Zurückgenommen.");
        assertThat(timetable.card(second).city()).isEqualTo("Karlsruhe");
        assertThat(timetable.card(second).room()).isEqualTo("Saal");
        assertThat(timetable.card(second).sequence()).isEqualTo(2);
        assertThat(timetable.card(third).uid()).isEqualTo(before.uid());
        assertThat(timetable.card(third).hostId()).isEqualTo(loerrach);
        assertThat(timetable.card(third).venue()).isNull();
        assertThat(debts.on(series.id(), TODAY)).isEmpty();
        assertThat(assignments.of(series.id())).hasSize(6);
        assertThat(rosa.press("/desk/rotation/handovers/"
                                + handovers.of(series.id()).get(0).id() + "/undo")
                        .done())
                .startsWith("Das ließ sich nicht mehr zurücknehmen");
    }

    @Test
    void ofTwoOrganisersWhoSwapTheSameMeetingTheSecondIsTold() throws Exception {
        var answers = AtOnce.twice(this::swapSecondWithThird);

        assertThat(answers).extracting(Desk.Page::done).anyMatch(done -> done.startsWith("Getauscht"));
        assertThat(answers)
                .extracting(Desk.Page::done)
                .anyMatch(done -> done.startsWith("Inzwischen hat jemand anderes"));
        assertThat(timetable.card(second).sequence()).isOne();
        assertThat(handovers.of(series.id())).hasSize(1);
    }

    @Test
    void whoSaysYesToAnEnquiryTakesTheMeetingOver() {
        beans.getBean(TransactionOperations.class)
                .executeWithoutResult(
                        yes -> beans.getBean(HostFound.class).tookOver(second, hanau, "Hans Hanauer", clock.instant()));

        assertThat(timetable.card(second).city()).isEqualTo("Hanau");
        assertThat(debts.of(series.id())).isEqualTo(Map.of(karlsruhe, 1));
        assertThat(handovers.of(series.id()))
                .extracting(Handover::reason)
                .containsExactly("Hans Hanauer hat auf die Anfrage zugesagt");
    }

    @Test
    void afterTheDayNothingIsTakenBack() {
        swapSecondWithThird();
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));

        assertThat(rosa.see("/desk/rotation/ledger").body()).doesNotContain("/undo");
        assertThat(rosa.press("/desk/rotation/handovers/"
                                + handovers.of(series.id()).get(0).id() + "/undo")
                        .done())
                .startsWith("Das ließ sich nicht mehr zurücknehmen");
        assertThat(timetable.card(second).city()).isEqualTo("Lörrach");
        assertThat(timetable.card(third).city()).isEqualTo("Karlsruhe");
    }

    @Test
    void theLedgerCountsTurnsSharesAndWays() {
        List<LedgerLine> lines = ledger.lines(series.id(), TODAY);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(3).network()).isEqualTo(ulm);
        assertThat(lines.get(3).hosted()).isOne();
        assertThat(lines.get(3).deviation()).isEqualTo(0.75);
        assertThat(lines.get(3).km()).isZero();
        LedgerLine fromLoerrach = lines.stream()
                .filter(line -> line.network().equals(loerrach))
                .findFirst()
                .orElseThrow();
        assertThat(fromLoerrach.deviation()).isEqualTo(-0.25);
        assertThat(fromLoerrach.minutes())
                .isEqualTo(TravelTime.of(fromLoerrach.km()).minutes());
        assertThat(fromLoerrach.longTrips()).isOne();
        assertThat(fromLoerrach.next().number()).isEqualTo(3);
    }

    @Test
    void aSuspendedNetworkLeavesItsTurnsOpenAndOwesOne() {
        enteringPlan.enter(
                series,
                List.of(new EnteringPlan.Agreed(hanau, LocalDate.of(2027, 4, 21))),
                LocalDate.of(2026, 11, 21),
                "Rosa",
                clock.instant());
        var answer = rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/networks/" + hanau.value() + "/suspend",
                "from",
                "2027-03-01",
                "backOn",
                "2028-01-01",
                "reason",
                "Umbau des Vereins");

        assertThat(answer.done()).contains("Ein Treffen ist jetzt offen");
        var open = openTurns.of(series.id(), TODAY);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).number()).isEqualTo(4);
        assertThat(open.get(0).proposal()).isPresent();
        assertThat(debts.of(series.id())).isEqualTo(Map.of(hanau, 1));
        assertThat(rosa.see("/desk/rotation/ledger").body())
                .contains("Ein Treffen sucht einen Gastgeber", "setzt aus, zurück", "ausgefallen");

        NetworkId taker = open.get(0).proposal().orElseThrow().network();
        String page = "/desk/rotation/ledger/" + series.id().value() + "/drafts/1/substitutes";
        assertThat(rosa.see(page).body()).contains("Wer übernimmt das 4. Treffen");
        rosa.press(page, "reason", "Umbau", "from", "" + hanau.value(), "choice", "take:" + taker.value());

        assertThat(drafts.of(series.id()).get(0).line().host()).isEqualTo(taker);
        assertThat(openTurns.of(series.id(), TODAY)).isEmpty();
        assertThat(debts.of(series.id())).isEqualTo(Map.of(hanau, 1));
    }

    @Test
    void peopleOfASuspendedNetworkGetNoInvitations() {
        country.person("Hanna", "Hanauer", "Main GmbH", hanau);
        country.person("Ulla", "Ulmer", "Donau GmbH", ulm);
        rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/networks/" + hanau.value() + "/suspend",
                "from",
                "2027-01-01",
                "backOn",
                "2028-01-01",
                "reason",
                "Umbau des Vereins");

        inviting.invite(second, clock.instant());
        inviting.invite(third, clock.instant());

        assertThat(invited(second)).containsExactly("Hanauer", "Ulmer");
        assertThat(invited(third)).containsExactly("Ulmer");
        // the calendar is theirs as before
        assertThat(rosa.see("/feeds/netz.ics").body()).contains("DTSTART;TZID=Europe/Berlin:20270224T100000");
    }

    @Test
    void theWallRecordsTheDecisionAndWritesToTheCircle() {
        country.person("Ulla", "Ulmer", "Donau GmbH", ulm);
        String wall = "/desk/meetings/" + third.value() + "/live";
        assertThat(rosa.see(wall).body()).contains("Wo ist das 4. Treffen?", "Beschlossen", "Hanau");

        var answer =
                rosa.press(wall, "network", "" + hanau.value(), "yes", "9", "abstentions", "1", "day", "2027-04-21");

        assertThat(answer.done()).contains("IT-Netzwerk Hanau in Hanau", "Ein Terminhinweis");
        MeetingCard fourth = timetable.of(series.id()).get(3);
        assertThat(fourth.day()).isEqualTo("2027-04-21");
        assertThat(fourth.state()).isEqualTo(MeetingState.PROVISIONAL);
        assertThat(fourth.answerBy()).isEqualTo("2027-04-07");
        assertThat(jdbc.sql("select subject || plain_text from outbox_letter")
                        .query(String.class)
                        .single())
                .contains("Bitte vormerken: nächstes Treffen in Hanau", "Hanau (Ort folgt)", "21. April 2027");
        assertThat(rosa.see(wall).body()).contains("Das nächste Treffen richtet IT-Netzwerk Hanau in Hanau aus.");
        assertThat(assignments.of(series.id()))
                .extracting(HostAssignment::network)
                .containsExactly(hanau);
    }

    @Test
    void withoutACityTheWallDecidesNothing() {
        String wall = "/desk/meetings/" + third.value() + "/live";

        assertThat(rosa.press(wall, "text", "Wir treffen uns").body()).contains("Bitte bei einer Stadt");

        assertThat(timetable.of(series.id())).hasSize(3);
    }

    @Test
    void everyoneSeesWhoseTurnItIsAndNoPerson() {
        country.person("Ulla", "Ulmer", "Donau GmbH", ulm);
        enteringPlan.enter(
                series,
                List.of(new EnteringPlan.Agreed(hanau, LocalDate.of(2027, 4, 21))),
                LocalDate.of(2026, 11, 21),
                "Rosa",
                clock.instant());

        String page = rosa.see("/series/netz/turns").body();

        assertThat(page)
                .contains("Wer ist wann dran?", "30.9.2026", "2.12.2026", "24.2.2027", "Hanau", "folgt noch")
                .doesNotContain("Ulmer", "21.4.2027");
        assertThat(rosa.see("/series/netz").body()).contains("/series/netz/turns");
    }

    private Desk.Page swapSecondWithThird() {
        return rosa.press(
                "/desk/meetings/" + second.value() + "/substitutes",
                "reason",
                "Umbau",
                "from",
                "" + karlsruhe.value(),
                "choice",
                "swap:" + loerrach.value() + ":meeting:" + third.value());
    }

    private List<String> invited(MeetingId meeting) {
        return jdbc.sql("select p.last_name from invitation i join person p on p.id = i.person_id"
                        + " where i.meeting_id = :m order by p.last_name")
                .param("m", meeting.value())
                .query(String.class)
                .list();
    }
}
