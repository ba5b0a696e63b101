package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.testing.AtOnce;
import org.reihum.testing.TestDatabase;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** SC01 on the demo data: Pforzheim drops out three weeks before the sixth meeting, Fellbach swaps, and back again. */
// a demo of its own: it is changed here
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=drop-out")
@ActiveProfiles({"test", "demo"})
@Import(TestDatabase.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DropOutTest {

    private static final Instant DROPPED_OUT = Instant.parse("2026-11-11T15:40:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 11);

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    Networks networks;

    @Autowired
    GuestList guestList;

    @Autowired
    Handovers handovers;

    @Autowired
    HostAssignments assignments;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Substitutes substitutes;

    @Autowired
    DraftTurns drafts;

    @Autowired
    Debts debts;

    @Autowired
    TakingOver takingOver;

    @Autowired
    TakingBack takingBack;

    @Autowired
    FreeRooms rooms;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private SeriesId series;

    @BeforeEach
    void findTheSeries() {
        series = allSeries.findBySlug("treffen-der-it-netzwerke").orElseThrow().id();
    }

    @Test
    @Order(1)
    void theSwapOfTheRecordsIsTakenBackAndRestoresBothTurns() {
        assertThat(debts.on(series, DAY.plusDays(10))).containsExactly(java.util.Map.entry(network("N05"), 1));
        int sequence = sixth().sequence();

        assertThat(takingBack.takeBack(handovers.of(series).get(0).id(), "Rosa", DROPPED_OUT.minusSeconds(60)))
                .isTrue();

        assertThat(sixth().hostId()).isEqualTo(network("N05"));
        assertThat(sixth().city()).isEqualTo("Pforzheim");
        assertThat(sixth().room()).isEqualTo("Studio Gold");
        assertThat(sixth().capacity()).isEqualTo(40);
        assertThat(sixth().sequence()).isEqualTo(sequence + 1);
        assertThat(hostOfEleventh()).isEqualTo(network("N08"));
        assertThat(debts.of(series)).isEmpty();
        assertThat(entriesOf(6)).contains("VDC Fellbach TAKEN_BACK", "Medien-/IT-Initiative VALID");
        assertThat(takingBack.takeBack(handovers.of(series).get(0).id(), "Rosa", DROPPED_OUT))
                .isFalse();
    }

    @Test
    @Order(2)
    void substitutesAreThoseWithoutATurnWithAFreeRoomAndLittleTravelling() {
        List<Substitute> ranked = substitutes.rank(vacancies.of(sixth(), DAY), DAY);

        Substitute fellbach = of(ranked, "N08");
        assertThat(ranked).hasSize(11).extracting(Substitute::network).doesNotContain(network("N05"));
        assertThat(ranked.subList(0, 3)).contains(fellbach);
        assertThat(fellbach.able()).isTrue();
        assertThat(fellbach.served()).isFalse();
        assertThat(fellbach.room().orElseThrow().seats()).isGreaterThanOrEqualTo(30);
        assertThat(fellbach.kmBefore()).isEqualTo(125);
        assertThat(fellbach.exchange().orElseThrow().number()).isEqualTo(11);
        assertThat(of(ranked, "N07").exchange().orElseThrow().blocked()).isEqualTo("Umbau des Hauses");
        assertThat(of(ranked, "N02").served()).isTrue();
        // 22 seats in Konstanz are too few
        assertThat(ranked).filteredOn(Substitute::able).isSortedAccordingTo(this::byTurnThenBurden);
    }

    private int byTurnThenBurden(Substitute one, Substitute other) {
        return one.served() == other.served()
                ? Integer.compare(one.minutes(), other.minutes())
                : Boolean.compare(one.served(), other.served());
    }

    @Test
    @Order(3)
    void aSwapMovesBothTurnsAndTellsEveryoneOnce() {
        MeetingCard before = sixth();
        int letters = letters();

        var result = takingOver.take(swap(), "Rosa", DROPPED_OUT);

        assertThat(result).isInstanceOf(TakingOver.Result.Done.class);
        MeetingCard after = sixth();
        assertThat(after.hostId()).isEqualTo(network("N08"));
        assertThat(after.city()).isEqualTo("Fellbach");
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.day()).isEqualTo(before.day());
        assertThat(after.number()).isEqualTo(6);
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(hostOfEleventh()).isEqualTo(network("N05"));
        // Pforzheim has forty seats: the ten who waited have moved up there, and keep what they have
        assertThat(guestList.counts(after.id()).expected()).isEqualTo(40);
        assertThat(guestList.counts(after.id()).reconfirm()).isEqualTo(40);
        assertThat(letters() - letters).isEqualTo(invitedWithAddress());
        assertThat(debts.of(series)).containsExactly(java.util.Map.entry(network("N05"), 1));
        assertThat(entriesOf(6)).endsWith("Medien-/IT-Initiative DROPPED", "VDC Fellbach VALID");
        assertThat(entriesOf(11)).endsWith("VDC Fellbach SWAPPED", "Medien-/IT-Initiative VALID");
        assertThat(new Visitor(port, "de")
                        .get("/feeds/treffen-der-it-netzwerke.ics")
                        .body())
                .contains("Fellbach")
                .doesNotContain("Pforzheim\\, ");
    }

    @Test
    @Order(4)
    void theOtherTurnsStayWhereTheyAreAndTheSecondIsTold() {
        assertThat(timetable.of(series))
                .filteredOn(m -> m.number() != 6)
                .extracting(MeetingCard::sequence)
                .containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(takingOver.take(swap(), "Carla", DROPPED_OUT.plusSeconds(5)))
                .isInstanceOf(TakingOver.Result.Overtaken.class);
        assertThat(debts.of(series)).containsExactly(java.util.Map.entry(network("N05"), 1));
    }

    @Test
    @Order(5)
    void ofTwoWhoSwapAtOnceOneSucceeds() throws Exception {
        assertThat(takingBack.takeBack(handovers.of(series).get(0).id(), "Rosa", DROPPED_OUT.plusSeconds(60)))
                .isTrue();
        int sequence = sixth().sequence();

        var results = AtOnce.twice(() -> takingOver.take(swap(), "Rosa", DROPPED_OUT.plusSeconds(120)));

        assertThat(results).filteredOn(TakingOver.Result.Done.class::isInstance).hasSize(1);
        assertThat(sixth().sequence()).isEqualTo(sequence + 1);
        assertThat(debts.of(series)).containsExactly(java.util.Map.entry(network("N05"), 1));
    }

    @Test
    @Order(6)
    void thePagesSayAllThis() {
        Visitor rosa = new Visitor(port, "de");
        rosa.logIn("rosa.rundlauf-demo@landeskoordination-it-netz.example.org", "reihum-geht-es-rund");

        String ledger = rosa.get("/desk/rotation/ledger").body();
        assertThat(ledger)
                .contains("Turnusbuch", "Umbau des Hauses nicht fertig", "Zurücknehmen", "noch nachzuholen")
                .contains("6. Treffen: Medien-/IT-Initiative → VDC Fellbach");
        long id = sixth().id().value();
        String page = rosa.get("/desk/meetings/" + id + "/substitutes").body();
        assertThat(page).contains("Wer springt für VDC Fellbach ein?", "Tausch mit dem");
        var refused = rosa.post(
                "/desk/meetings/" + id + "/substitutes",
                "reason",
                "",
                "from",
                String.valueOf(network("N08").value()),
                "choice",
                "take:" + network("N10").value());
        assertThat(refused.body()).contains("Bitte einen Grund angeben.");
        assertThat(sixth().hostId()).isEqualTo(network("N08"));
    }

    private TakingOver.Order swap() {
        Substitute fellbach = of(substitutes.rank(vacancies.of(sixth(), DAY), DAY), "N08");
        var room = rooms.smallest(network("N08"), vacancies.of(sixth(), DAY));
        HostAt at = new HostAt(
                network("N08"),
                fellbachsPlace(),
                room.map(FreeRooms.FreeRoom::house).orElse(House.OPEN));
        return new TakingOver.Order(
                series,
                TurnRef.of(sixth().id()),
                network("N05"),
                at,
                fellbach == null ? eleventh() : fellbach.exchange().flatMap(later -> TurnRef.read(later.key())),
                true,
                "Umbau des Hauses nicht fertig");
    }

    private Optional<TurnRef> eleventh() {
        return drafts.of(series).stream()
                .filter(turn -> turn.number() == 11)
                .map(TurnRef::of)
                .findFirst();
    }

    private org.reihum.network.PlaceId fellbachsPlace() {
        return new org.reihum.network.PlaceId(jdbc.sql("select id from place where network_id = :n and seat")
                .param("n", network("N08").value())
                .query(Long.class)
                .single());
    }

    private static Substitute of(List<Substitute> all, NetworkId network) {
        return all.stream()
                .filter(one -> one.network().equals(network))
                .findFirst()
                .orElse(null);
    }

    private Substitute of(List<Substitute> all, String key) {
        return of(all, network(key));
    }

    private MeetingCard sixth() {
        return timetable.of(series).stream()
                .filter(m -> m.number() == 6)
                .findFirst()
                .orElseThrow();
    }

    private NetworkId hostOfEleventh() {
        return drafts.of(series).stream()
                .filter(turn -> turn.number() == 11)
                .map(turn -> turn.line().host())
                .findFirst()
                .orElseThrow();
    }

    private List<String> entriesOf(int number) {
        return assignments.findBySeriesIdAndNumberOrderById(series.value(), number).stream()
                .map(entry -> networks.get(entry.network()).shortName() + " " + entry.status())
                .toList();
    }

    private int letters() {
        return jdbc.sql("select count(*) from outbox_letter")
                .query(Integer.class)
                .single();
    }

    private int invitedWithAddress() {
        return jdbc.sql("select count(*) from invitation where meeting_id = :m and email is not null")
                .param("m", sixth().id().value())
                .query(Integer.class)
                .single();
    }

    private NetworkId network(String key) {
        String slug = java.util.Map.of(
                        "N02", "it-forum-rhein-neckar",
                        "N05", "medien-it-initiative-pforzheim",
                        "N07", "it-netzwerk-ulm-neu-ulm",
                        "N08", "virtual-dimension-center-fellbach",
                        "N10", "bwcon")
                .get(key);
        return networks.findBySlug(slug).map(n -> n.id()).orElseThrow();
    }
}
