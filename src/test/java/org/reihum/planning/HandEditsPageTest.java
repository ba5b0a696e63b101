package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.meeting.Series;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.NetworkId;
import org.reihum.testing.AtOnce;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A draft is changed by hand: each change is a new version, judged at once, and nothing that can be is forbidden. */
@DatabaseTest
class HandEditsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    @Autowired
    JdbcClient jdbc;

    private Series series;
    private PlanDesk rosa;

    @BeforeEach
    void threeMeetingsAreProposed() {
        Country country = Country.in(beans);
        NetworkId ulm = country.ulm();
        series = country.series("netz", ulm, country.karlsruhe(), country.loerrach(), country.hanau());
        country.meeting(series, ulm, LocalDate.of(2026, 9, 23));
        rosa = new PlanDesk(beans, series.id(), "de");
        rosa.propose(3, "2027-01-13");
    }

    @Test
    void aHostMovesAndTheDaysStay() {
        List<NetworkId> hosts = hosts();
        List<LocalDate> days = rosa.lines().stream().map(HostPlanLine::day).toList();

        var answer = rosa.act(3, "move", "to", "1");

        assertThat(answer.done()).startsWith("Geändert.");
        assertThat(answer.location()).endsWith("#line-1");
        assertThat(hosts()).containsExactly(hosts.get(2), hosts.get(0), hosts.get(1));
        assertThat(rosa.lines()).extracting(HostPlanLine::day).isEqualTo(days);
        assertThat(rosa.board()).contains("Von Hand geändert.");
        rosa.act(1, "move", "to", "2");
        assertThat(hosts()).containsExactly(hosts.get(0), hosts.get(2), hosts.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "move, to, 4",
        "move, to, 0",
        "host, network, 77777",
        "co-host, network, 77777",
        "day, day, 2026-11-20",
        "day, day, +99999-01-01"
    })
    void whatCannotBeIsRefusedAndSaidSo(String act, String name, String value) {
        long plan = rosa.plan();

        var answer = rosa.act(1, act, name, value);

        assertThat(answer.done()).startsWith("Das geht nicht");
        assertThat(rosa.plan()).isEqualTo(plan);
    }

    @Test
    void anotherDayIsWarnedAboutWhereRulesSpeakAgainstIt() {
        // Easter Monday is no day for anyone
        rosa.act(2, "day", "day", "2027-03-29");

        assertThat(rosa.line(2).day()).isEqualTo(LocalDate.of(2027, 3, 29));
        assertThat(rosa.board(2)).contains("Spricht dagegen:", "Ostermontag (Feiertag)");
    }

    @Test
    void aDayChosenByHandIsShownWithWhatSpeaksAgainstItSoftly() {
        // the day before Corpus Christi
        rosa.act(3, "day", "day", "2027-05-26");

        assertThat(rosa.board(3)).contains("Tag vor einem Feiertag");
        assertThat(rosa.why(3)).contains("Warum soll sie trotzdem bleiben?");
    }

    @Test
    void aHeldLineStaysWhenOthersAreProposedAnew() {
        HostPlanLine held = rosa.line(2);

        rosa.act(2, "hold", "held", "true");
        rosa.propose(3, "2027-01-20", "held", "2");

        assertThat(rosa.line(2).host()).isEqualTo(held.host());
        assertThat(rosa.line(2).day()).isEqualTo(held.day());
        rosa.act(2, "hold", "held", "false");
        assertThat(rosa.line(2).pinned()).isFalse();
    }

    @Test
    void whoIsExcludedIsNotProposedThereAgainUntilAdmitted() {
        NetworkId first = rosa.line(1).host();

        rosa.act(1, "exclude", "network", "" + first.value());

        assertThat(rosa.board(1)).contains("Spricht dagegen:", "haben Sie hier ausgeschlossen");
        rosa.propose(3, "2027-01-13");
        assertThat(rosa.line(1).host()).isNotEqualTo(first);
        assertThat(PlanDesk.row(rosa.why(1), city(first)).orElseThrow()).doesNotContain("Geht nicht");
        rosa.act(1, "exclude", "network", "");
        rosa.propose(3, "2027-01-13");
        assertThat(rosa.line(1).host()).isEqualTo(first);
    }

    @Test
    void whoHostsAlongHasHadItsTurn() {
        NetworkId second = rosa.line(2).host();

        rosa.act(1, "co-host", "network", "" + second.value());

        assertThat(rosa.board(1)).contains("mit IT-Netzwerk " + city(second));
        assertThat(rosa.board(2))
                .contains("Spricht dagegen: " + city(second) + " hat seinen Platz in diesem Turnus schon");
        rosa.propose(2, "2027-01-13");
        assertThat(hosts()).doesNotContain(second);
        assertThat(rosa.act(1, "co-host", "network", "" + rosa.line(1).host().value())
                        .done())
                .startsWith("Das geht nicht");
    }

    @Test
    void whoPassesIsPlannedWithoutAndCanBeBack() {
        NetworkId first = rosa.line(1).host();

        rosa.press("/pass", "network", "" + first.value(), "passes", "true");

        assertThat(rosa.board()).contains("IT-Netzwerk " + city(first) + " setzt diesen Turnus aus.");
        rosa.propose(2, "2027-01-13");
        assertThat(hosts()).doesNotContain(first);
        rosa.pressIn(rosa.board(), "Doch dabei");
        assertThat(rosa.board()).doesNotContain("setzt diesen Turnus aus.");
        rosa.propose(3, "2027-01-13");
        assertThat(hosts()).contains(first);
    }

    @Test
    void anEarlierVersionIsTakenBackAsANewOne() {
        List<NetworkId> proposed = hosts();
        rosa.act(1, "move", "to", "2");
        long edited = rosa.plan();

        assertThat(rosa.board()).contains("Frühere Fassungen (1)");
        rosa.pressIn(rosa.board(), "Diese Fassung zurückholen");

        assertThat(hosts()).isEqualTo(proposed);
        assertThat(rosa.plan()).isGreaterThan(edited);
        assertThat(rosa.board()).contains("Aus einer früheren Fassung geholt.", "Frühere Fassungen (2)");
    }

    @Test
    void afterTheReleaseEarlierVersionsAreHistory() {
        long proposed = rosa.plan();
        rosa.act(1, "hold", "held", "true");
        long released = rosa.plan();
        rosa.press("/release");

        assertThat(rosa.board()).doesNotContain("Frühere Fassungen");
        assertThat(new Desk(mvc)
                        .press("/desk/rotation/plans/" + proposed + "/restore")
                        .done())
                .startsWith("Das ging nicht");
        assertThat(rosa.plan()).isEqualTo(released);
    }

    @Test
    void ofTwoOrganisersWhoChangeTheSameVersionTheSecondSeesTheNewer() throws Exception {
        String move = "/desk/rotation/plans/" + rosa.plan() + "/lines/1/move";

        var answers = AtOnce.twice(() -> new Desk(mvc).press(move, "to", "2"));

        assertThat(answers).extracting(Desk.Page::done).anyMatch(done -> done.startsWith("Geändert."));
        assertThat(answers)
                .extracting(Desk.Page::done)
                .anyMatch(done -> done.startsWith("Inzwischen liegt eine neuere Fassung"));
        assertThat(jdbc.sql("select count(*) from host_plan")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anImpossibleRequestNamesItsConflictAndUpToThreeWaysOut() {
        hosts().forEach(each ->
                blockedDays.save(new BlockedDays(each, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 28), "Umbau")));

        var page = rosa.propose(3, "2027-01-13");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("So geht kein Plan auf:", "Umbau (Sperrtage)", "Was nachgeben kann:")
                .contains("Karlsruhe nicht möglich", "Lörrach nicht möglich", "Hanau nicht möglich");
        assertThat(page.body().split("Mit diesem Ausweg planen", -1)).hasSizeBetween(2, 4);

        rosa.pressIn(page.body(), "Mit diesem Ausweg planen");

        assertThat(rosa.board()).contains("Ein Ausweg, bei dem eine Regel nachgibt.", "Spricht dagegen:");
        assertThat(rosa.lines()).hasSize(3);
        assertThat(new PlanDesk(beans, series.id(), "en")
                        .propose(3, "2027-01-13")
                        .body())
                .contains("Umbau (blocked days)")
                .doesNotContain("planning.", "??");
    }

    @Test
    void aPlannedYearWithoutSchoolHolidaysIsNamed() {
        assertThat(rosa.board()).doesNotContain("sind keine Ferien geladen");

        rosa.propose(1, "2029-05-30");

        assertThat(rosa.board()).contains("Für Baden-Württemberg 2029", "sind keine Ferien geladen", "Ferien laden");
    }

    private List<NetworkId> hosts() {
        return rosa.lines().stream().map(HostPlanLine::host).toList();
    }

    private String city(NetworkId network) {
        return jdbc.sql("select name from place where network_id = :n and seat")
                .param("n", network.value())
                .query(String.class)
                .single();
    }
}
