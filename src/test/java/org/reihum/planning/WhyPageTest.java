package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.Series;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Why this host, what another would cost, and good plans side by side. */
@DatabaseTest
class WhyPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    @Autowired
    JdbcClient jdbc;

    private NetworkId ulm;
    private NetworkId karlsruhe;
    private Series series;
    private PlanDesk rosa;

    @BeforeEach
    void ulmHasHosted() {
        Country country = Country.in(beans);
        ulm = country.ulm();
        karlsruhe = country.karlsruhe();
        series = country.series("netz", ulm, karlsruhe, country.loerrach(), country.hanau());
        country.meeting(series, ulm, LocalDate.of(2026, 9, 23));
        rosa = new PlanDesk(beans, series.id(), "de");
    }

    @Test
    void everyOtherHostHasItsPriceInWordsOrTheReasonWhyNot() {
        blockedDays.save(
                new BlockedDays(karlsruhe, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 31), "Umbau & Umzug"));
        rosa.propose(3, "2027-01-13");

        String page = rosa.why(1);

        assertThat(page)
                .contains("<html lang=\"de\"", "Warum ", "So steht es jetzt.")
                .doesNotContain("planning.", "??");
        assertThat(PlanDesk.row(page, "Ulm").orElseThrow())
                .contains("Geht nicht:", "Ulm hat seinen Platz in diesem Turnus schon", "Ulm trotzdem hierher");
        assertThat(PlanDesk.row(page, "Karlsruhe").orElseThrow())
                .contains(
                        "Geht nicht:",
                        "Karlsruhe nicht möglich von 1.12.2026 bis 31.3.2027: Umbau & Umzug (Sperrtage)");
        String chosen = city(rosa.line(1).host());
        List.of("Lörrach", "Hanau").stream()
                .filter(city -> !city.equals(chosen))
                .forEach(city -> assertThat(PlanDesk.row(page, city).orElseThrow())
                        .matches(".*(km|Wochen?|Minuten|Warnungen).*" + city + " nehmen"));
    }

    @Test
    void itSpeaksEnglishToo() {
        rosa.propose(3, "2027-01-13");

        String page = new PlanDesk(beans, series.id(), "en").why(1);

        assertThat(page).contains("<html lang=\"en\"").doesNotContain("planning.", "??");
        assertThat(PlanDesk.row(page, "Ulm").orElseThrow()).contains("Ulm has its place in this cycle already");
    }

    @Test
    void anAlternativeIsTakenWithItsWholePlanAndHeldLinesStayHeld() {
        rosa.propose(3, "2027-01-13");
        rosa.act(3, "hold", "held", "true");
        HostPlanLine held = rosa.line(3);
        String other = List.of("Karlsruhe", "Lörrach", "Hanau").stream()
                .filter(city -> !city.equals(city(rosa.line(1).host())) && !city.equals(city(held.host())))
                .findFirst()
                .orElseThrow();

        var answer = rosa.pressIn(rosa.why(1), other + " nehmen");

        assertThat(answer.location()).endsWith("#plan");
        assertThat(city(rosa.line(1).host())).isEqualTo(other);
        assertThat(rosa.line(3).host()).isEqualTo(held.host());
        assertThat(rosa.line(3).pinned()).isTrue();
        assertThat(rosa.board()).contains("Aus dem Vergleich gewählt.").doesNotContain("Spricht dagegen");
    }

    @Test
    void whatARuleForbidsCanBeForcedAndIsWarnedAboutAtTheLine() {
        rosa.propose(3, "2027-01-13");

        var answer = rosa.pressIn(rosa.why(1), "Ulm trotzdem hierher");

        assertThat(answer.done()).startsWith("Geändert.");
        assertThat(rosa.line(1).host()).isEqualTo(ulm);
        assertThat(rosa.board(1)).contains("Spricht dagegen: Ulm hat seinen Platz in diesem Turnus schon");
        assertThat(rosa.why(1)).contains("Gegen diese Zeile spricht:", "Warum soll sie trotzdem bleiben?");
    }

    @Test
    void anotherDayHasItsPriceAndIsTaken() {
        rosa.propose(3, "2027-01-13");
        LocalDate before = rosa.line(2).day();
        String page = rosa.why(2);

        assertThat(page).contains("Und an einem anderen Tag in ");
        rosa.pressIn(page, "Diesen Tag nehmen");

        assertThat(rosa.line(2).day()).isNotEqualTo(before);
        assertThat(rosa.board()).doesNotContain("Spricht dagegen");
    }

    @Test
    void goodPlansStandSideBySideAndOneIsTaken() {
        rosa.propose(3, "2027-01-13");
        List<NetworkId> best = rosa.lines().stream().map(HostPlanLine::host).toList();
        Desk.Page page = rosa.see("/compare");

        assertThat(page.body())
                .containsPattern("[23] deutlich verschiedene gute Pläne")
                .contains("class=\"unlike\"", "anders als im besten Plan", "Kleinste Entfernung", "Am weitesten fährt")
                .doesNotContain("planning.", "??");
        assertThat(new PlanDesk(beans, series.id(), "en").see("/compare").body())
                .contains("different good plans")
                .doesNotContain("planning.", "??");
        String second = page.body().substring(page.body().indexOf("id=\"candidate-2\""));
        rosa.pressIn(second, "Diesen Plan nehmen");

        assertThat(rosa.lines()).extracting(HostPlanLine::host).isNotEqualTo(best);
        assertThat(rosa.board()).contains("Aus dem Vergleich gewählt.");
    }

    @Test
    void lookingChangesNothing() {
        rosa.propose(3, "2027-01-13");
        String before = stored();

        rosa.why(1);
        rosa.see("/compare");
        rosa.see("/release");
        rosa.board();

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        rosa.propose(3, "2027-01-13");

        assertThat(rosa.see("/lines/0").status()).isEqualTo(404);
        assertThat(rosa.see("/lines/4").status()).isEqualTo(404);
        Desk desk = new Desk(mvc);
        assertThat(List.of("/lines/1", "/compare", "/release"))
                .allSatisfy(path -> assertThat(
                                desk.see("/desk/rotation/plans/77" + path).status())
                        .isEqualTo(404));
        assertThat(List.of("/lines/1/move?to=2", "/lines/1/hold?held=true", "/restore", "/undo", "/release"))
                .allSatisfy(path -> assertThat(
                                desk.press("/desk/rotation/plans/77" + path).status())
                        .isEqualTo(404));
    }

    @Test
    void aPlanThatIsOvertakenLeadsToTheOneOnTheBoard() {
        rosa.propose(3, "2027-01-13");
        long older = rosa.plan();
        rosa.propose(2, "2027-01-13");
        Desk desk = new Desk(mvc);

        assertThat(List.of("/lines/3", "/compare", "/release")).allSatisfy(path -> {
            var page = desk.see("/desk/rotation/plans/" + older + path);
            assertThat(page.status()).isEqualTo(302);
            assertThat(page.done()).contains("es liegt ein neuerer auf dem Tisch");
        });
    }

    private String stored() {
        return jdbc.sql("select count(*), max(id) from host_plan")
                        .query()
                        .singleRow()
                        .toString()
                + jdbc.sql("select count(*), max(id) from host_plan_line")
                        .query()
                        .singleRow()
                + jdbc.sql("select count(*) from meeting").query().singleRow();
    }

    private String city(NetworkId network) {
        return jdbc.sql("select name from place where network_id = :n and seat")
                .param("n", network.value())
                .query(String.class)
                .single();
    }
}
