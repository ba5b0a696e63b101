package org.reihum.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.attendance.Forecast;
import org.reihum.attendance.Forecasts;
import org.reihum.attendance.NoShows;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.Layout;
import org.reihum.planning.Turns;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class DemoDataTest {

    private static final LocalDate STAND = LocalDate.of(2026, 11, 21);

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    GuestList guestList;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Expected expected = Expected.all();

    @ParameterizedTest
    @ValueSource(strings = {"M01", "M03", "M06", "K01"})
    void answersOfAMeeting(String key) {
        var counts = guestList.counts(meeting(key).id());

        expected.sameFor(
                key,
                Map.ofEntries(
                        entry("eingeladen", counts.invited()),
                        entry("zugesagt", counts.accepted()),
                        entry("nachgerueckt", counts.promoted()),
                        entry("warteliste", counts.waiting()),
                        entry("storniert", counts.withdrawn()),
                        entry("abgesagt", counts.declined()),
                        entry("vorbehalt", counts.tentative()),
                        entry("offen", counts.open())));
    }

    /** Of the networks of the south-west; Maundy Thursday is everybody's. */
    @Test
    void carnivalIsKeptWhereItIs() {
        assertThat(jdbc.sql("select d.name, count(k.network_id) as keepers from regional_day d"
                                + " left join regional_day_of_network k on k.regional_day_id = d.id"
                                + " where not d.everywhere group by d.name order by d.name")
                        .query((row, number) -> row.getString("name") + " " + row.getInt("keepers"))
                        .list())
                .containsExactly(
                        "Aschermittwoch 3",
                        "Basler Fasnacht Dienstag 1",
                        "Basler Fasnacht Mittwoch 1",
                        "Basler Fasnacht Montag 1",
                        "Fastnachtsdienstag 4",
                        "Rosenmontag 4",
                        "Schmotziger Donnerstag 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M01", "M03", "K01"})
    void whoCameToAMeeting(String key) {
        MeetingId meeting = meeting(key).id();
        int there = count("select count(*) from attendance where meeting_id = :m", meeting);
        int registered = count("""
                select count(*) from attendance a
                join invitation i on i.meeting_id = a.meeting_id and i.person_id = a.person_id
                where a.meeting_id = :m and i.seat = 'SEATED'
                """, meeting);
        int seated = guestList.counts(meeting).expected();
        int absent = count("""
                select count(*) from invitation i where meeting_id = :m and seat = 'SEATED' and not exists
                  (select 1 from attendance a where a.meeting_id = i.meeting_id and a.person_id = i.person_id)
                """, meeting);

        expected.sameFor(
                key,
                Map.ofEntries(
                        entry("erwartet", seated),
                        entry("anwesend_angemeldet", registered),
                        entry("unangemeldet", there - registered),
                        entry("anwesend_gesamt", there),
                        entry("nicht_erschienen", absent),
                        entry("no_show_prozent", percent(absent, seated)),
                        entry("netzwerke_vertreten", networksPresent(meeting).size()),
                        entry("netzwerke", String.join(" ", networksPresent(meeting))),
                        entry(
                                "organisationen",
                                count(
                                        "select count(distinct organisation_id) from attendance where meeting_id = :m",
                                        meeting)),
                        entry("rollen", functions(meeting)),
                        entry(
                                "ohne_unterschrift",
                                count(
                                        "select count(*) from attendance where meeting_id = :m and not signed",
                                        meeting))));
    }

    @Test
    void theSixthMeetingIsFullAndHasMoved() {
        MeetingCard sixth = meeting("M06");

        assertThat(sixth.city()).isEqualTo("Fellbach");
        assertThat(sixth.layout()).isEqualTo(Layout.CLASSROOM);
        assertThat(sixth.sequence()).isEqualTo(1);
        assertThat(sixth.answerBy()).isEqualTo("2026-11-18");
        assertThat(timetable.agenda(sixth.id()))
                .hasSize(8)
                .anySatisfy(line ->
                        assertThat(line.title()).isEqualTo("Schwerpunktthema: Künstliche Intelligenz im Mittelstand"))
                .anySatisfy(line -> assertThat(line.speaker()).startsWith("Prof. Dr. Dr. h. c. Testine O'Platzhalter"));
        assertThat(seats(sixth.id())).isEqualTo("30 of 30, next 11");
        var counts = guestList.counts(sixth.id());
        assertThat(counts.reconfirm()).isEqualTo(expected.at("M06_stand_2026-11-21", "rueckbestaetigung_offen"));
        assertThat(counts.companions())
                .isEqualTo(expected.at("M06_stand_2026-11-21", "begleitpersonen_der_zugesagten"));
        assertThat(food(sixth.id())).isEqualTo(expected.at("M06_stand_2026-11-21", "verpflegung_der_zugesagten"));
        assertThat(letters()).as("its letters went out before").isZero();
    }

    @Test
    void aCompanionTakesASeatAndTheWaitingListStandsInOrderOfAnswers() {
        assertThat(seats(meeting("M05").id())).isEqualTo("38 of 55, next 1");
        assertThat(seats(meeting("M04").id())).isEqualTo("22 of 22, next 7");
        assertThat(jdbc.sql("""
                        select p.last_name from invitation i join person p on p.id = i.person_id
                        where i.meeting_id = :m and i.seat = 'WAITING' order by i.waiting_position
                        """)
                        .param("m", meeting("M06").id().value())
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql("""
                        select p.last_name from invitation i join person p on p.id = i.person_id
                        where i.meeting_id = :m and i.seat = 'WAITING' order by i.answered_at
                        """)
                        .param("m", meeting("M06").id().value())
                        .query(String.class)
                        .list());
    }

    @Test
    void statesAreAsRecorded() {
        assertThat(meeting("M01").state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(meeting("M07").state()).isEqualTo(MeetingState.PROVISIONAL);
        assertThat(meeting("K02").state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(meeting("K02").sequence()).isEqualTo(2);
        assertThat(timetable.of(series("S-NETZ").id())).hasSize(7);
        assertThat(timetable.of(series("S-IT4W").id())).hasSize(2);
    }

    @Test
    void fiveHaveHostedInTheRunningCycleAndTwoComeNext() {
        var all = turns.of(series("S-NETZ").id(), STAND);

        assertThat(all).hasSize(12);
        assertThat(all.values().stream()
                        .filter(Turns.TurnOfNetwork::served)
                        .map(turn -> key(turn.network().value())))
                .containsExactlyInAnyOrder("N11", "N01", "N03", "N06", "N02");
        assertThat(all.values().stream()
                        .filter(turn -> turn.next().isPresent())
                        .map(turn -> key(turn.network().value())))
                .containsExactlyInAnyOrder("N08", "N07");
    }

    @Test
    void theDraftOnTheBoardIsTheRestOfTheCycleAndTheProposalIsBetter() {
        long draft = jdbc.sql("select min(id) from host_plan").query(Long.class).single();
        List<?> order = (List<?>) expected.at("turnus_2026_28", "reihenfolge");
        List<?> distances = (List<?>) expected.at("turnus_2026_28", "entfernung_aufeinanderfolgender_orte_km");
        assertThat(hosts(draft)).isEqualTo(order.subList(7, 12));
        assertThat(kilometres(draft)).isEqualTo(distances.subList(6, 11));
        assertThat(smallest(draft)).isEqualTo(expected.at("turnus_2026_28", "kleinster_abstand_km"));

        long proposed = proposeWhatTheFormOffers();

        assertThat(hosts(proposed)).containsExactly("N10", "N09", "N04", "N05", "N12");
        assertThat(smallest(proposed)).isEqualTo(94);
    }

    private long proposeWhatTheFormOffers() {
        var rosa = loggedIn();
        String page = rosa.get("/desk/rotation").body();
        assertThat(value(page, "meetings")).isEqualTo("5");
        rosa.post(
                "/desk/rotation/" + series("S-NETZ").id().value(),
                "meetings",
                value(page, "meetings"),
                "firstDay",
                value(page, "firstDay"),
                "weekday",
                "WEDNESDAY",
                "gapWeeks",
                value(page, "gapWeeks"));
        return jdbc.sql("select max(id) from host_plan").query(Long.class).single();
    }

    /** Thirty have a seat at the sixth; of 157 who had one at the first five, twenty did not come. */
    @Test
    void twentySixAreForeseenForTheSixthMeeting() {
        MeetingCard sixth = meeting("M06");
        Forecast forecast = forecasts
                .of(sixth, guestList.counts(sixth.id()), DemoClock.START)
                .orElseThrow();

        assertThat(forecast.before()).isEqualTo(new NoShows(5, 157, 20));
        assertThat(forecast.accepted()).isEqualTo(30);
        assertThat(forecast.coming()).hasToString("26.2");
        assertThat(forecast.low()).isEqualTo(23);
        assertThat(forecast.high()).isEqualTo(29);
        assertThat(loggedIn().get("/desk/meetings/" + sixth.id().value()).body())
                .contains("Voraussichtlich kommen 26", "(23 bis 29)", "26,2 von 30", "20 von 157");
    }

    @Test
    void theEveningsAllowOneGuestTheNetworksKeepASeatEach() {
        assertThat(series("S-IT4W").guestRules()).isEqualTo(new GuestRules(1, true, false));
        assertThat(series("S-NETZ").guestRules()).isEqualTo(new GuestRules(0, true, true));
    }

    @Test
    void eightyFourPeopleAreToBeInvitedToTheSeventhMeeting() {
        MeetingId seventh = meeting("M07").id();
        var rosa = loggedIn();
        rosa.get("/desk/rotation");

        rosa.post("/desk/meetings/" + seventh.value() + "/invite");

        assertThat(guestList.counts(seventh).invited()).isEqualTo(84);
    }

    private Visitor loggedIn() {
        var rosa = new Visitor(port, "de");
        assertThat(rosa.logIn(DemoLogin.ROSA.email(), DemoLogin.PASSWORD).location())
                .isEqualTo("/desk");
        return rosa;
    }

    private static String value(String page, String field) {
        var input =
                Pattern.compile("name=\"" + field + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        assertThat(input.find()).as("a field " + field).isTrue();
        return input.group(1);
    }

    private Series series(String key) {
        return allSeries
                .findBySlug(key.equals("S-NETZ") ? "treffen-der-it-netzwerke" : "it4work-fachabende")
                .orElseThrow();
    }

    /** M06 is the sixth of the meetings that rotate, K02 the second in Hanau. */
    private MeetingCard meeting(String key) {
        var series = series(key.startsWith("M") ? "S-NETZ" : "S-IT4W");
        return timetable.of(series.id()).stream()
                .filter(meeting -> meeting.number() == Integer.parseInt(key.substring(1)))
                .findFirst()
                .orElseThrow();
    }

    private String key(long network) {
        String slug = jdbc.sql("select slug from network where id = :id")
                .param("id", network)
                .query(String.class)
                .single();
        return DemoRow.of("networks").stream()
                .filter(row -> row.text("slug").equals(slug))
                .map(row -> row.text("id"))
                .findFirst()
                .orElseThrow();
    }

    private int count(String sql, MeetingId meeting) {
        return jdbc.sql(sql).param("m", meeting.value()).query(Integer.class).single();
    }

    private List<String> networksPresent(MeetingId meeting) {
        return jdbc
                .sql("select distinct network_id from attendance where meeting_id = :m and network_id is not null")
                .param("m", meeting.value())
                .query(Long.class)
                .list()
                .stream()
                .map(this::key)
                .sorted()
                .toList();
    }

    private Map<String, Integer> functions(MeetingId meeting) {
        Map<String, String> german = Stream.of(
                        "Landeskoordination", "Netzwerkmanagement", "Stellvertretung", "Unternehmen", "Wissenschaft")
                .collect(Collectors.toMap(word -> DemoWords.function(word).name(), word -> word));
        Map<String, Integer> counted = new TreeMap<>();
        jdbc.sql("select function, count(*) as people from attendance where meeting_id = :m group by function")
                .param("m", meeting.value())
                .query(row -> {
                    counted.put(german.get(row.getString("function")), row.getInt("people"));
                });
        return counted;
    }

    private Map<String, Integer> food(MeetingId meeting) {
        Map<String, String> german = Stream.of("alles", "vegetarisch", "vegan", "isst nicht mit")
                .collect(Collectors.toMap(word -> "" + DemoWords.food(word), word -> word));
        Map<String, Integer> counted = new TreeMap<>();
        jdbc.sql("select food, count(*) as people from invitation where meeting_id = :m and seat = 'SEATED'"
                        + " group by food")
                .param("m", meeting.value())
                .query(row -> {
                    String food = row.getString("food");
                    counted.put(food == null ? "ohne Angabe" : german.get(food), row.getInt("people"));
                });
        return counted;
    }

    private String seats(MeetingId meeting) {
        return jdbc.sql("select taken, capacity, next_position from seating where meeting_id = :m")
                .param("m", meeting.value())
                .query((row, number) ->
                        row.getInt("taken") + " of " + row.getInt("capacity") + ", next " + row.getInt("next_position"))
                .single();
    }

    private int letters() {
        MeetingId sixth = meeting("M06").id();
        return jdbc.sql("select count(*) from outbox_letter where scope = :scope")
                .param("scope", "meeting:" + sixth.value())
                .query(Integer.class)
                .single();
    }

    private static double percent(int part, int whole) {
        return BigDecimal.valueOf(100.0 * part / whole)
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private List<String> hosts(long plan) {
        return jdbc
                .sql("select network_id from host_plan_line where host_plan_id = :plan order by position")
                .param("plan", plan)
                .query(Long.class)
                .list()
                .stream()
                .map(this::key)
                .toList();
    }

    private List<Integer> kilometres(long plan) {
        return jdbc.sql("select km_before from host_plan_line where host_plan_id = :plan order by position")
                .param("plan", plan)
                .query(Integer.class)
                .list();
    }

    private int smallest(long plan) {
        return jdbc.sql("select smallest_km from host_plan where id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }
}
