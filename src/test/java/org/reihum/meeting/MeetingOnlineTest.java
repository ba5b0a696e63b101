package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.account.OpeningAccount;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** A meeting that people can join from afar, at the desk and in public. */
@DatabaseTest
@Import(GuestsOnCall.class)
class MeetingOnlineTest {

    private static final String LINK = "https://konferenz.example.org/raum/k7?pwd=a%2Bb&x=1";

    @Autowired
    MockMvc mvc;

    @Autowired
    Calendar calendar;

    @Autowired
    GuestsOnCall.Book guests;

    @Autowired
    Timetable timetable;

    @Autowired
    Deciding deciding;

    @Autowired
    OpeningAccount openingAccount;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Desk rosa;
    private Calendar.Host fellbach;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingInFellbach() {
        rosa = new Desk(mvc, "de");
        fellbach = calendar.fellbach();
        meeting = calendar.meeting(fellbach, Calendar.DAY);
        guests.invite(0);
    }

    private Desk.Page edit(String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "day", "2026-12-02", "beginsAt", "10:00", "endsAt", "16:00", "answerBy", "2026-11-18", "topic", "KI"));
        fields.put("host", "" + fellbach.network().value());
        fields.put("place", "" + fellbach.place().value());
        fields.put("house", fellbach.hallInRows());
        fields.put("version", "" + version());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return rosa.press(
                desk() + "/edit",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private String desk() {
        return "/desk/meetings/" + meeting.value();
    }

    private int version() {
        return jdbc.sql("select version from meeting").query(Integer.class).single();
    }

    private MeetingCard card() {
        return timetable.card(meeting);
    }

    private String deskPage() {
        return HtmlUtils.htmlUnescape(rosa.see(desk()).body());
    }

    @Test
    void itIsOnSiteUntilSaidOtherwise() {
        assertThat(card().online()).isEqualTo(Online.ON_SITE);
        assertThat(card().capacity()).isEqualTo(40);
        assertThat(rosa.see(desk() + "/edit").body())
                .containsPattern("<input type=\"radio\"[^>]*value=\"ON_SITE\"[^>]*checked=\"checked\"");
        assertThat(deskPage()).doesNotContain("Der Link ist nur");
    }

    @Test
    void alsoOnlineKeepsTheSeatsAndShowsTheLinkAtTheDesk() {
        assertThat(edit("mode", "HYBRID", "onlineLink", " " + LINK + " ", "confirmed", "true")
                        .done())
                .startsWith("Gespeichert.");

        assertThat(card().online()).isEqualTo(new Online(Online.Mode.HYBRID, LINK));
        assertThat(card().capacity()).isEqualTo(40);
        assertThat(card().sequence()).isZero();
        assertThat(deskPage())
                .contains("Haus der Simulation, Saal Dreiland, Fellbach, auch online", "Vor Ort und online")
                .contains("href=\"" + LINK + "\"");
        assertThat(HtmlUtils.htmlUnescape(rosa.see(desk() + "/edit").body()))
                .containsPattern("value=\"HYBRID\"[^>]*checked=\"checked\"")
                .contains("value=\"" + LINK + "\"");
    }

    @Test
    void onlineOnlyHasNoRoomThatCouldBeFullAndMissesNone() {
        edit("house", "", "mode", "ONLINE", "onlineLink", LINK, "confirmed", "true");

        assertThat(card().online().only()).isTrue();
        assertThat(card().capacity()).isNull();
        assertThat(card().missing()).isEmpty();
        assertThat(deskPage()).contains("<h1>Treffen online</h1>", "Nur online").doesNotContain("Es fehlt noch");

        edit("mode", "ON_SITE", "onlineLink", LINK, "confirmed", "true");
        assertThat(card().online()).isEqualTo(Online.ON_SITE);
        assertThat(card().capacity()).isEqualTo(40);
        assertThat(card().sequence()).isEqualTo(2);
    }

    @Test
    void goingOnlineAsksEveryoneAgainAndIsLookedOverFirst() {
        guests.invite(84);

        var review = edit("mode", "ONLINE", "onlineLink", LINK);

        assertThat(HtmlUtils.htmlUnescape(review.body()))
                .contains("84 Personen bekommen einen Brief", "neu zu bestätigen", "Nur online")
                .contains("name=\"mode\" value=\"ONLINE\"", "name=\"onlineLink\" value=\"" + LINK + "\"");
        assertThat(card().online()).isEqualTo(Online.ON_SITE);
        edit("mode", "ONLINE", "onlineLink", LINK, "confirmed", "true");
        assertThat(guests.told()).containsExactly(Change.MOVED);
    }

    @Test
    void aRoomNotOnRecordForItIsWarnedOfOnce() {
        assertThat(edit("mode", "HYBRID", "onlineLink", LINK).body())
                .contains("Saal Dreiland ist im Verzeichnis nicht als geeignet", "name=\"confirmed\"");
        edit("mode", "HYBRID", "onlineLink", LINK, "confirmed", "true");
        assertThat(edit("mode", "HYBRID", "onlineLink", LINK, "topic", "Öl").done())
                .startsWith("Gespeichert.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HYBRID | ''                                  | Bitte den Link zur Teilnahme angeben
        ONLINE | '   '                               | Bitte den Link zur Teilnahme angeben
        HYBRID | http://konferenz.example.org/k7     | mit https:// beginnt
        HYBRID | konferenz.example.org/k7            | mit https:// beginnt
        HYBRID | https:///k7                         | mit https:// beginnt
        HYBRID | https://rosa@konferenz.example.org/ | mit https:// beginnt
        HYBRID | javascript:alert(1)                 | mit https:// beginnt
        HYBRID | https://konferenz.example.org/a b   | mit https:// beginnt
        """)
    void aLinkThatCannotBeUsedIsSaidAtItsField(String mode, String link, String message) {
        String body = HtmlUtils.htmlUnescape(
                edit("mode", mode, "onlineLink", link, "confirmed", "true").body());

        assertThat(body).contains(message, "href=\"#onlineLink\"");
        assertThat(body).containsPattern("value=\"" + mode + "\"[^>]*checked=\"checked\"");
        assertThat(card().online()).isEqualTo(Online.ON_SITE);
    }

    @Test
    void aLinkIsOneLineOfFiveHundredCharacters() {
        assertThat(edit("mode", "HYBRID", "onlineLink", "https://k.example.org/\u0007")
                        .body())
                .contains("ohne Steuerzeichen")
                .doesNotContain("mit https:// beginnt.");
        String base = "https://k.example.org/";
        assertThat(edit("mode", "HYBRID", "onlineLink", base + "a".repeat(501 - base.length()))
                        .body())
                .contains("Das ist zu lang");
        edit("mode", "HYBRID", "onlineLink", base + "a".repeat(500 - base.length()), "confirmed", "true");
        assertThat(card().online().link()).hasSize(500);
    }

    @Test
    void aModeThatDoesNotExistIsSaidAtItsField() {
        assertThat(edit("mode", "HOLOGRAM", "onlineLink", LINK).body())
                .contains("Das lässt sich so nicht lesen", "href=\"#mode\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HYBRID", "ONLINE"})
    void theLinkIsNeitherOnPublicPagesNorInTheFeed(String mode) {
        openingAccount.open("rosa@example.org", "Rosa Rundlauf", "ein ganzer Satz", MovableClock.START);
        edit("mode", mode, "onlineLink", LINK, "confirmed", "true");
        String slug = card().seriesSlug();
        var anyone = new Visitor(port, "de");

        for (String address :
                List.of("/", "/series/" + slug, "/series/" + slug + "/turns", "/feeds/" + slug + ".ics")) {
            var page = anyone.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body().replace("\r\n ", "")).as(address).doesNotContain("konferenz.example.org");
        }
        String feed = anyone.get("/feeds/" + slug + ".ics").body().replace("\r\n ", "");
        String page = anyone.get("/series/" + slug).body();
        if (mode.equals("HYBRID")) {
            assertThat(feed).contains("LOCATION:Haus der Simulation\\, Saal Dreiland\\, Fellbach\\, auch online");
            assertThat(page).contains("Fellbach, auch online");
        } else {
            assertThat(feed).contains("LOCATION:Online", "SUMMARY:Treffen der IT-Netzwerke online");
            assertThat(page).contains("<b>Online</b>").doesNotContain("Haus der Simulation");
            assertThat(anyone.get("/").body()).contains("2. Dezember 2026, Online");
        }
    }

    @Test
    void aDecisionThatMovesItKeepsTheLink() {
        edit("mode", "HYBRID", "onlineLink", LINK, "confirmed", "true");
        SeriesId series = card().seriesId();
        jdbc.sql("update meeting set number = 2").update();
        var heilbronn = calendar.heilbronn();
        jdbc.sql("insert into meeting (series_id, number, uid, sequence, state, begins_at, ends_at, zone, topic,"
                        + " host_network_id, place_id, changed_at, version, takes_place_on)"
                        + " select series_id, 1, 'first', 0, 'CONFIRMED', begins_at, ends_at, zone, '',"
                        + " host_network_id, place_id, changed_at, 0, date '2026-10-01' from meeting")
                .update();
        MeetingId first = timetable.of(series).get(0).id();
        var next = new Deciding.NextMeeting(heilbronn.network(), heilbronn.place(), Calendar.DAY.plusWeeks(1));

        deciding.decide(
                new Deciding.Order(first, "In Heilbronn", new Votes(9, 0, 0), Optional.of(next)),
                "Rosa",
                MovableClock.START);

        assertThat(card().city()).isEqualTo("Heilbronn");
        assertThat(card().online()).isEqualTo(new Online(Online.Mode.HYBRID, LINK));
        assertThat(timetable.card(first).online()).isEqualTo(Online.ON_SITE);
    }
}
