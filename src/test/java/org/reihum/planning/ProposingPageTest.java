package org.reihum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ProposingPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HostPlans plans;

    @Autowired
    Timetable timetable;

    @Autowired
    BlockedDaysOfNetworks blockedDays;

    @Autowired
    TransactionTemplate inTransaction;

    private Country country;
    private Desk rosa;

    @BeforeEach
    void rosaSitsDown() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
    }

    @Test
    void anEmptyInstallationLeadsToTheFirstSeries() {
        var page = rosa.see("/desk/rotation");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"de\"", "<title>Turnus · Reihum</title>")
                .contains("Noch gibt es keine Reihe", "href=\"/desk/series/new\"", "Reihe anlegen");
        assertThat(new Desk(mvc, "en").see("/desk/rotation").body())
                .contains("<html lang=\"en\"", "<title>Rotation · Reihum</title>", "There is no series yet");
    }

    @Test
    void aProposalIsADraftWithReasonsAndNothingElse() throws Exception {
        Series series = country.series("netz", country.ulm(), country.karlsruhe(), country.loerrach());
        String feed = feed();

        var answer = propose(series, 3, "2027-01-13", 9);

        assertThat(answer.location())
                .isEqualTo("/desk/rotation?series=" + series.id().value() + "#plan");
        assertThat(lines(series))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.day().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY));
        assertThat(plans.latest(series.id()).orElseThrow().madeBy()).isEqualTo("rosa@example.org");
        String page = rosa.see("/desk/rotation").body();
        assertThat(page)
                .contains("3 Treffen im Entwurf", "noch nicht ausgerichtet", "km von Lörrach")
                .contains("9 Wochen nach dem Treffen davor", "Freigabe ansehen: 3 Treffen")
                .doesNotContain("planning.", "{0}");
        assertThat(new Desk(mvc, "en").see("/desk/rotation").body())
                .contains(
                        "3 meetings in draft",
                        "never hosted before",
                        "km from Lörrach",
                        "weeks after the meeting before")
                .contains("See the release: 3 meetings");
        assertThat(timetable.of(series.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from outbox_letter")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(feed()).isEqualTo(feed);
    }

    @ParameterizedTest
    @CsvSource({
        "meetings, 0, Zwischen 1 und 24 Treffen., Between 1 and 24 meetings.",
        "meetings, 25, Zwischen 1 und 24 Treffen., Between 1 and 24 meetings.",
        "meetings, '', Bitte eine ganze Zahl., Please a whole number.",
        "meetings, vier, Bitte eine ganze Zahl., Please a whole number.",
        "gapWeeks, 1, Zwischen 2 und 52 Wochen., Between 2 and 52 weeks.",
        "gapWeeks, 53, Zwischen 2 und 52 Wochen., Between 2 and 52 weeks.",
        "firstDay, 30. Juni, Das ist kein Tag mit Jahr., This is not a date with a year.",
        "firstDay, '', Bitte einen Tag angeben., Please give a day.",
        "firstDay, 2026-11-20, Der Tag ist schon vorbei., That day is over.",
        "firstDay, +999999999-12-31, mehr als zehn Jahre, more than ten years",
        "weekday, '', Bitte einen Wochentag wählen., Please choose a weekday."
    })
    void badInputIsNamedAtItsFieldAndTheRestIsKept(String field, String typed, String german, String english) {
        Series series = country.series("netz", country.ulm(), country.karlsruhe(), country.loerrach());
        propose(series, 3, "2027-01-13", 9);
        List<String> input = new ArrayList<>(List.of("held", "2"));
        List.of("meetings=4", "firstDay=2027-02-17", "weekday=THURSDAY", "gapWeeks=11")
                .forEach(each -> {
                    String[] parts = each.split("=", -1);
                    input.addAll(List.of(parts[0], parts[0].equals(field) ? typed : parts[1]));
                });
        String address = "/desk/rotation/" + series.id().value();

        var page = rosa.press(address, input.toArray(String[]::new));

        assertThat(page.status()).isEqualTo(200);
        assertThat(errorAt(field, page.body())).contains(german);
        assertThat(errorAt(
                        field,
                        new Desk(mvc, "en")
                                .press(address, input.toArray(String[]::new))
                                .body()))
                .contains(english);
        if (!field.equals("weekday")) {
            assertThat(value(field, page.body())).isEqualTo(typed);
            assertThat(page.body()).containsPattern("value=\"THURSDAY\"[^>]*selected");
        }
        if (!field.equals("gapWeeks")) {
            assertThat(value("gapWeeks", page.body())).isEqualTo("11");
        }
        assertThat(held(page.body())).containsExactly(2);
        assertThat(jdbc.sql("select count(*) from host_plan")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUnknownSeriesOrPlanIsNotFound() {
        assertThat(rosa.see("/desk/rotation?series=77").status()).isEqualTo(404);
        assertThat(rosa.press("/desk/rotation/77", "meetings", "3").status()).isEqualTo(404);
        assertThat(rosa.press("/desk/rotation/plans/77/release").status()).isEqualTo(404);
    }

    @Test
    void roomsThatAreAllTooSmallAreNamedWithTheirSeats() {
        NetworkId small = country.network("Aalen", FederalState.BW, 48.837, 10.093, 1);
        NetworkId smaller = country.network("Bühl", FederalState.BW, 48.695, 8.135, 1);
        Series series = country.series("netz", small, smaller);

        var page = propose(series, 2, "2027-01-13", 9);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("So geht kein Plan auf:")
                .contains("Aalen hat höchstens 1 Plätze, gebraucht werden 2", "Bühl hat höchstens 1 Plätze");
        assertThat(value("meetings", page.body())).isEqualTo("2");
        assertThat(plans.latest(series.id())).isEmpty();
    }

    @Test
    void whenEveryoneIsBlockedThePageSaysByWhat() {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        List.of(ulm, karlsruhe)
                .forEach(each -> blockedDays.save(new BlockedDays(
                        each, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31), "Umbau & <Umzug>")));
        Series series = country.series("netz", ulm, karlsruhe);

        assertThat(propose(series, 1, "2027-01-13", 9).body())
                .contains("Treffen 1 braucht einen Tag, an dem der Gastgeber kann")
                .contains(
                        "Ulm nicht möglich von 1.1.2027 bis 31.12.2028: Umbau &amp; &lt;Umzug&gt; (Sperrtage)",
                        "Karlsruhe nicht möglich von");
    }

    @Test
    void whoIsNotOnTheMapIsLeftOutAndNamed() {
        NetworkId homeless = country.withoutSeat("Netz ohne Sitz");
        Series nobody = country.series("leer", homeless);
        Series series = country.series("netz", country.ulm(), country.karlsruhe(), homeless);

        assertThat(propose(nobody, 1, "2027-01-13", 9).body()).contains("Kein Mitglied hat einen Sitz auf der Karte");
        propose(series, 2, "2027-01-13", 9);

        assertThat(lines(series)).extracting(HostPlanLine::host).doesNotContain(homeless);
        assertThat(rosa.see("/desk/rotation?series=" + series.id().value()).body())
                .contains("Ohne Sitz auf der Karte und deshalb nicht eingeplant")
                .contains("href=\"/desk/networks/" + homeless.value() + "\"", "Netz ohne Sitz");
        assertThat(rosa.see("/desk/rotation?series=" + nobody.id().value()).body())
                .contains("Ohne Sitz auf der Karte");
    }

    @Test
    void onlyMembersTakePart() {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        NetworkId stranger = country.loerrach();
        Series series = country.series("netz", ulm, karlsruhe);
        NetworkId later = country.hanau();
        country.join(series, later, LocalDate.of(2027, 6, 1));

        propose(series, 2, "2027-01-13", 9);

        assertThat(lines(series))
                .extracting(HostPlanLine::host)
                .containsExactlyInAnyOrder(ulm, karlsruhe)
                .doesNotContain(stranger, later);
        assertThat(propose(series, 2, "2027-01-13", 9).status()).isEqualTo(302);
    }

    @Test
    void heldLinesStayInTheNextProposal() {
        Series series = country.series("netz", country.ulm(), country.karlsruhe(), country.loerrach(), country.hanau());
        propose(series, 4, "2027-01-13", 9);
        HostPlanLine held = lines(series).get(1);

        propose(series, 4, "2027-01-20", 8, "held", "2");

        HostPlanLine again = lines(series).get(1);
        assertThat(again.host()).isEqualTo(held.host());
        assertThat(again.day()).isEqualTo(held.day());
        String page = rosa.see("/desk/rotation").body();
        assertThat(held(page)).containsExactly(2);
        assertThat(page).contains("von Ihnen festgehalten");
    }

    @Test
    void heldLinesStayTickedWhenNoPlanWorksOut() {
        Series series = country.series("netz", country.ulm(), country.karlsruhe(), country.loerrach());
        propose(series, 3, "2027-01-13", 9);

        var page = propose(series, 3, "2027-09-15", 9, "held", "2", "held", "3");

        assertThat(page.body()).contains("So geht kein Plan auf:");
        assertThat(held(page.body())).containsExactly(2, 3);
    }

    @Test
    void aPublicHolidayOfTheHostsStateIsAvoidedAndNamed() {
        // Corpus Christi is one in Ulm, none in Hamburg; no school holidays of 2029 are loaded
        Series series = country.series("netz", country.ulm());
        propose(series, 1, "2029-05-31", 9, "weekday", "THURSDAY");

        assertThat(lines(series).get(0).day()).isEqualTo(LocalDate.of(2029, 6, 7));
        assertThat(rosa.see("/desk/rotation").body()).contains("gemieden 31.5.2029: Fronleichnam (Feiertag)");
        NetworkId hamburg = country.network("Hamburg", FederalState.HH, 53.55, 9.99, 40);
        Series north = country.series("nord", hamburg);
        propose(north, 1, "2029-05-31", 9, "weekday", "THURSDAY");
        assertThat(lines(north).get(0).day()).isEqualTo(LocalDate.of(2029, 5, 31));
    }

    @Test
    void schoolHolidaysAndBlockedDaysAreAvoidedAndNamed() {
        NetworkId ulm = country.ulm();
        blockedDays.save(new BlockedDays(ulm, LocalDate.of(2027, 9, 13), LocalDate.of(2027, 9, 17), "Messe O'Tec"));
        Series series = country.series("netz", ulm);

        propose(series, 1, "2027-09-08", 9);

        assertThat(lines(series).get(0).day()).isEqualTo(LocalDate.of(2027, 9, 22));
        assertThat(rosa.see("/desk/rotation").body())
                .contains(
                        "gemieden 8.9.2027: Sommerferien (Schulferien)",
                        "gemieden 15.9.2027: Messe O&#39;Tec (Sperrtage)");
        assertThat(new Desk(mvc, "en").see("/desk/rotation").body())
                .contains("Sommerferien (school holidays)", "Messe O&#39;Tec (blocked days)");
    }

    @Test
    void roomsMustHoldTheMeanOfTheLastThreeMeetingsAndATenth() {
        NetworkId smaller = country.network("Aalen", FederalState.BW, 48.837, 10.093, 54);
        NetworkId large = country.network("Bühl", FederalState.BW, 48.695, 8.135, 55);
        Series series = country.series("netz", smaller, large);
        // the earliest of four does not count; then 48, 50 and 52 came: 55 seats, and no 56th for a rounding error
        attended(country.meeting(series, large, LocalDate.of(2025, 11, 12)), 100);
        attended(country.meeting(series, smaller, LocalDate.of(2026, 2, 11)), 48);
        attended(country.meeting(series, large, LocalDate.of(2026, 5, 6)), 50);
        attended(country.meeting(series, smaller, LocalDate.of(2026, 9, 23)), 52);

        assertThat(propose(series, 1, "2027-01-13", 9).status()).isEqualTo(302);
        assertThat(lines(series)).extracting(HostPlanLine::host).containsExactly(large);
        assertThat(propose(series, 2, "2027-01-13", 9).body())
                .contains("Aalen hat höchstens 54 Plätze, gebraucht werden 55");
    }

    @Test
    void theOrderOfDaysCountsNotTheOrderOfNumbers() {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        NetworkId hanau = country.hanau();
        Series series = country.series("netz", ulm, karlsruhe, hanau);
        // number 1 was put off behind all others: Ulm ended the cycle and Karlsruhe began the next
        country.meeting(series, karlsruhe, LocalDate.of(2026, 9, 23));
        country.meeting(series, ulm, LocalDate.of(2026, 6, 17));
        country.meeting(series, karlsruhe, LocalDate.of(2026, 2, 11));
        country.meeting(series, hanau, LocalDate.of(2026, 4, 15));

        propose(series, 2, "2027-01-13", 9);

        assertThat(lines(series)).extracting(HostPlanLine::host).containsExactlyInAnyOrder(ulm, hanau);
        assertThat(rosa.see("/desk/networks/" + ulm.value()).body()).contains("noch nicht dran");
        assertThat(rosa.see("/desk/networks/" + karlsruhe.value()).body())
                .contains("hat ausgerichtet", "zuletzt Mi., 23.9.2026 in Karlsruhe");
    }

    @Test
    void theDraftCountsOnBehindAllMeetingsOfTheSeries() {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        Series series = country.series("netz", ulm, karlsruhe);
        country.meeting(series, ulm, LocalDate.of(2026, 4, 15));
        country.meeting(series, karlsruhe, LocalDate.of(2026, 9, 23));

        propose(series, 2, "2027-01-13", 9);

        String page = rosa.see("/desk/rotation").body();
        assertThat(numbers(page)).containsExactly("3", "4");
    }

    @Test
    void aSingleMeetingWithoutAnyBeforeHasNoDistanceToShow() {
        Series series = country.series("netz", country.ulm());

        propose(series, 1, "2027-01-13", 9);

        assertThat(rosa.see("/desk/rotation").body())
                .contains("1 Treffen im Entwurf")
                .doesNotContain("-1 km", "−1 km");
    }

    @Test
    void theFormOffersWhatItWouldAcceptItself() {
        Series weekly = country.series("woche", "Wöchentlich", 1, country.ulm(), country.karlsruhe());

        String page = rosa.see("/desk/rotation?series=" + weekly.id().value()).body();

        assertThat(value("gapWeeks", page)).isEqualTo("2");
        assertThat(value("meetings", page)).isEqualTo("2");
        assertThat(page)
                .contains(
                        "Wie viele Treffen?",
                        "Erstes Treffen frühestens am",
                        "Abstand in Wochen",
                        ">Mittwoch</option>");
    }

    private Desk.Page propose(Series series, int meetings, String firstDay, int gapWeeks, String... more) {
        List<String> input = new ArrayList<>(List.of(
                "meetings", String.valueOf(meetings), "firstDay", firstDay, "gapWeeks", String.valueOf(gapWeeks)));
        input.addAll(List.of(more));
        if (!input.contains("weekday")) {
            input.addAll(List.of("weekday", "WEDNESDAY"));
        }
        return rosa.press("/desk/rotation/" + series.id().value(), input.toArray(String[]::new));
    }

    private List<HostPlanLine> lines(Series series) {
        return inTransaction.execute(
                status -> plans.latest(series.id()).orElseThrow().lines());
    }

    private void attended(MeetingId meeting, int people) {
        for (int i = 0; i < people; i++) {
            jdbc.sql("insert into attendance (meeting_id, first_name, last_name, organisation, function,"
                            + " signed, method, checked_in_by) values (:m, '', 'Gast', '', 'GUEST', false,"
                            + " 'LIST', 'rosa')")
                    .param("m", meeting.value())
                    .update();
        }
    }

    private String feed() throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/feeds/netz.ics"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String value(String field, String page) {
        var input = Pattern.compile("<input[^>]*name=\"" + field + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(input.find()).as("a field " + field).isTrue();
        return input.group(1);
    }

    private static String errorAt(String field, String page) {
        var error = Pattern.compile("id=\"" + field + "-error\"[^>]*>(.*?)</p>", Pattern.DOTALL)
                .matcher(page);
        assertThat(error.find()).as("a message at " + field).isTrue();
        return error.group(1);
    }

    private static List<Integer> held(String page) {
        return Pattern.compile("<input type=\"checkbox\" name=\"held\"[^>]*>")
                .matcher(page)
                .results()
                .map(box -> box.group())
                .filter(box -> box.contains("checked"))
                .map(box -> Integer.valueOf(box.replaceAll(".*value=\"(\\d+)\".*", "$1")))
                .toList();
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("class=\"nr\">(\\d+)<")
                .matcher(page)
                .results()
                .map(number -> number.group(1))
                .toList();
    }
}
