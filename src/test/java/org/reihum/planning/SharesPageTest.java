package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Networks that host more often than others. */
@DatabaseTest
class SharesPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    HostPlans plans;

    @Autowired
    Ledger ledger;

    @Autowired
    Memberships memberships;

    @Autowired
    TransactionTemplate inTransaction;

    private Desk rosa;
    private Country country;
    private NetworkId ulm;
    private NetworkId karlsruhe;
    private NetworkId hanau;
    private Series series;

    @BeforeEach
    void threeNetworksRotate() {
        rosa = new Desk(mvc, "de");
        country = Country.in(beans);
        ulm = country.ulm();
        karlsruhe = country.karlsruhe();
        hanau = country.hanau();
        series = country.series("netz", ulm, karlsruhe, hanau);
    }

    @Test
    void aNetworkOfShareTwoHostsTwiceAsOften() {
        assertThat(save("2", "1", "1").done()).startsWith("Anteile gespeichert");

        propose(8);

        assertThat(turns()).isEqualTo(Map.of(ulm, 4L, karlsruhe, 2L, hanau, 2L));
        assertThat(rosa.see("/desk/rotation/ledger").body()).contains("Anteil 2");
    }

    @Test
    void withEqualSharesAllTakeTheSameNumberOfTurns() {
        propose(6);

        assertThat(turns()).isEqualTo(Map.of(ulm, 2L, karlsruhe, 2L, hanau, 2L));
    }

    @Test
    void whoSitsOutTakesNoTurnWhateverItsShare() {
        save("2", "1", "1");
        rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/networks/" + hanau.value() + "/suspend",
                "from",
                "2026-12-01",
                "backOn",
                "2030-01-01",
                "reason",
                "Umbau");

        propose(6);

        assertThat(turns()).doesNotContainKey(hanau).containsKeys(ulm, karlsruhe);
    }

    @Test
    void theFairShareInTheLedgerFollowsTheShare() {
        country.meeting(series, ulm, LocalDate.of(2026, 9, 30));
        save("2", "1", "1");

        Map<NetworkId, Double> deviations = ledger.lines(series.id(), TODAY).stream()
                .collect(Collectors.toMap(LedgerLine::network, LedgerLine::deviation));

        assertThat(deviations).isEqualTo(Map.of(ulm, 0.5, karlsruhe, -0.25, hanau, -0.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "zwei", "", "1,5"})
    void aShareThatIsNoneIsRefusedAtItsField(String share) {
        var page = save("3", share, "1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"share-" + karlsruhe.value() + "-error\"", "Bitte eine ganze Zahl von 1 bis 9.")
                .contains("value=\"3\"")
                .doesNotContain("id=\"share-" + ulm.value() + "-error\"");
        assertThat(memberships.of(series.id(), TODAY))
                .allSatisfy(each -> assertThat(each.share()).isOne());
    }

    private Desk.Page save(String ofUlm, String ofKarlsruhe, String ofHanau) {
        return rosa.press(
                "/desk/rotation/ledger/" + series.id().value() + "/shares",
                "share-" + ulm.value(),
                ofUlm,
                "share-" + karlsruhe.value(),
                ofKarlsruhe,
                "share-" + hanau.value(),
                ofHanau);
    }

    private void propose(int meetings) {
        rosa.press(
                "/desk/rotation/" + series.id().value(),
                "meetings",
                "" + meetings,
                "firstDay",
                "2027-01-13",
                "gapWeeks",
                "9",
                "weekday",
                "WEDNESDAY");
    }

    private Map<NetworkId, Long> turns() {
        List<HostPlanLine> lines = inTransaction.execute(
                status -> plans.latest(series.id()).orElseThrow().lines());
        return lines.stream()
                .map(HostPlanLine::host)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
