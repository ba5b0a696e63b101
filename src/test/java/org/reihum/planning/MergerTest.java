package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Networks that merge (SC10), and suspensions that are lifted. */
@DatabaseTest
class MergerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MERGED = LocalDate.of(2027, 1, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Timetable timetable;

    @Autowired
    Ledger ledger;

    @Autowired
    Debts debts;

    @Autowired
    OpenTurns openTurns;

    @Autowired
    Memberships memberships;

    @Autowired
    HostAssignments assignments;

    private Desk rosa;
    private NetworkId ulm;
    private NetworkId karlsruhe;
    private NetworkId loerrach;
    private NetworkId hanau;
    private Series series;
    private MeetingId hanausTurn;

    @BeforeEach
    void hanauHostedOnceAndWillAgain() {
        rosa = new Desk(mvc, "de");
        Country country = Country.in(beans);
        ulm = country.ulm();
        karlsruhe = country.karlsruhe();
        loerrach = country.loerrach();
        hanau = country.hanau();
        series = country.series("netz", ulm, karlsruhe, hanau);
        country.meeting(series, hanau, LocalDate.of(2026, 3, 4));
        country.meeting(series, ulm, LocalDate.of(2026, 9, 30));
        hanausTurn = country.meeting(series, hanau, LocalDate.of(2027, 2, 24), MeetingState.PROVISIONAL, House.OPEN);
    }

    @Test
    void theSuccessorTakesTheTurnAndServedTurnsAddUp() {
        var answer = merge(ulm, "true");

        assertThat(answer.done()).isEqualTo("Eingetragen. Ein Termin liegt jetzt bei IT-Netzwerk Ulm.");
        assertThat(timetable.card(hanausTurn).hostId()).isEqualTo(ulm);
        assertThat(timetable.card(hanausTurn).city()).isEqualTo("Ulm");
        assertThat(memberships.of(series.id(), MERGED))
                .extracting(Membership::network)
                .containsExactly(ulm, karlsruhe);
        assertThat(memberships.of(series.id(), MERGED.minusDays(1)))
                .extracting(Membership::network)
                .contains(hanau);
        Map<NetworkId, LedgerLine> after = lines(MERGED);
        assertThat(after.get(ulm).hosted()).isEqualTo(2);
        // three members and two meetings: two of three shares of each
        assertThat(after.get(ulm).deviation()).isBetween(0.66, 0.67);
        assertThat(after).doesNotContainKey(hanau);
        assertThat(timetable.of(series.id()).get(0).hostId()).isEqualTo(hanau);
        assertThat(assignments.of(series.id()))
                .extracting(HostAssignment::network)
                .containsExactly(ulm, hanau);
        assertThat(rosa.see("/desk/rotation/ledger").body())
                .contains("Zusammenschlüsse", "IT-Netzwerk Hanau geht in IT-Netzwerk Ulm auf", "Vereine schließen sich")
                .contains("rosa@example.org", "Turnus übernommen");
    }

    @Test
    void whenTheSuccessorDeclinesTheTurnIsOpen() {
        var answer = merge(ulm, "false");

        assertThat(answer.done()).startsWith("Eingetragen. Ein Treffen ist jetzt offen");
        assertThat(timetable.card(hanausTurn).hostId()).isEqualTo(hanau);
        List<OpenTurns.OpenTurn> open = openTurns.of(series.id(), TODAY);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).proposal().orElseThrow().network()).isNotEqualTo(hanau);
        assertThat(debts.of(series.id())).isEmpty();
    }

    @Test
    void aSuccessorFromOutsideJoinsAndHasServedWhatTheOldOneServed() {
        merge(loerrach, "true");

        assertThat(memberships.of(series.id(), MERGED))
                .extracting(Membership::network)
                .containsExactly(ulm, karlsruhe, loerrach);
        LedgerLine line = lines(MERGED).get(loerrach);
        assertThat(line.inCycle()).isTrue();
        assertThat(line.hosted()).isOne();
        assertThat(line.next().number()).isEqualTo(3);
    }

    @Test
    void whoOwesATurnHandsItOn() {
        merge(karlsruhe, ulm, "true");

        assertThat(debts.on(series.id(), TODAY)).isEqualTo(Map.of(ulm, 1));
    }

    @Test
    void whatIsMissingIsSaidAtTheField() {
        assertThat(merge("").body()).contains("id=\"successor-error\"", "Bitte den Nachfolger wählen.");
        merge(ulm, "true");
        assertThat(merge(karlsruhe, "true").body()).contains("schon in einem anderen aufgegangen");
        assertThat(merge(karlsruhe, hanau, "true").body()).contains("kann kein Nachfolger sein");
    }

    @Test
    void whoIsBackEarlyHasItsTurnAgainAndOwesNone() {
        suspend();
        assertThat(openTurns.of(series.id(), TODAY)).hasSize(1);
        assertThat(rosa.see("/desk/rotation/ledger").body()).contains("Aussetzung aufheben …");

        var answer = lift("2027-02-01");

        assertThat(answer.done()).isEqualTo("Aufgehoben. Ein Termin gehört wieder dem Netzwerk.");
        assertThat(openTurns.of(series.id(), TODAY)).isEmpty();
        assertThat(debts.of(series.id())).isEmpty();
        assertThat(assignments.of(series.id()).get(0).status()).isEqualTo(AssignmentStatus.VALID);
        assertThat(rosa.see("/desk/rotation/ledger").body())
                .contains("Aufgehoben: Der Umbau ist fertig · rosa@example.org");
    }

    @Test
    void whoIsBackAfterItsTurnStillOwesIt() {
        suspend();

        assertThat(lift("2027-03-01").done()).isEqualTo("Aufgehoben. Kein Termin war betroffen.");

        assertThat(openTurns.of(series.id(), TODAY)).hasSize(1);
        assertThat(debts.on(series.id(), TODAY)).isEqualTo(Map.of(hanau, 1));
    }

    @Test
    void aSuspensionThatHasNotBegunIsCalledOff() {
        suspend();

        lift("2026-12-01");

        assertThat(lines(MERGED).get(hanau).backOn()).isNull();
        assertThat(lift("2026-12-01").done()).isEqualTo("Dieses Netzwerk setzt nicht mehr aus.");
    }

    @Test
    void itIsNotLiftedAfterItsEnd() {
        suspend();

        assertThat(lift("2028-01-01").body()).contains("An diesem Tag ist das Netzwerk ohnehin wieder dabei.");
    }

    private Desk.Page merge(NetworkId successor, String takes) {
        return merge(hanau, successor, takes);
    }

    private Desk.Page merge(NetworkId merged, NetworkId successor, String takes) {
        return merge(merged, "" + successor.value(), takes);
    }

    private Desk.Page merge(String successor) {
        return merge(hanau, successor, "true");
    }

    private Desk.Page merge(NetworkId merged, String successor, String takes) {
        return rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/networks/" + merged.value() + "/merge",
                "successor",
                successor,
                "onDay",
                "2027-01-01",
                "takesTurn",
                takes,
                "reason",
                "Die Vereine schließen sich zusammen");
    }

    private void suspend() {
        rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/networks/" + hanau.value() + "/suspend",
                "from",
                "2027-01-01",
                "backOn",
                "2028-01-01",
                "reason",
                "Umbau");
    }

    private Desk.Page lift(String from) {
        return rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/networks/" + hanau.value() + "/resume",
                "from",
                from,
                "reason",
                "Der Umbau ist fertig");
    }

    private Map<NetworkId, LedgerLine> lines(LocalDate day) {
        return ledger.lines(series.id(), day).stream()
                .collect(Collectors.toMap(LedgerLine::network, Function.identity()));
    }
}
