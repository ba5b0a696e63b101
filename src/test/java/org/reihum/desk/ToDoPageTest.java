package org.reihum.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.unconfirmed;
import static org.reihum.testing.Country.waiting;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Each thing that waits for a person is shown by what causes it, with its act, and gone when it is done. */
@DatabaseTest
class ToDoPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SOON = TODAY.plusWeeks(5);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letterheads letterheads;

    private Country country;
    private Desk rosa;

    @BeforeEach
    void rosaSitsDown() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
        letterheads.set(
                new Letterhead(URI.create("https://treffen.example.org"), "Die Netzwerke", "absender@example.org"));
    }

    @Test
    void aFreshInstallationSaysWhereToBegin() {
        assertThat(rosa.see("/desk").body())
                .contains("<title>Zu tun · Reihum</title>", "Willkommen bei Reihum")
                .contains("href=\"/desk/networks/new\"", "href=\"/desk/imports\"", "href=\"/desk/series/new\"");
        assertThat(new Desk(mvc, "en").see("/desk").body()).contains("Welcome to Reihum");
    }

    @Test
    void nobodyInvited() {
        MeetingId meeting = meeting(SOON);
        assertThat(todos()).containsExactly("Treffen der IT-Netzwerke in Ulm: noch ist niemand eingeladen.");
        assertThat(acts()).containsExactly("/desk/meetings/" + meeting.value() + "/invite");

        country.invited(meeting, seated(person("Olga")));

        assertThat(todos()).isEmpty();
        assertThat(rosa.see("/desk").body()).contains("Nichts wartet auf Sie", "Nächster Halt");
    }

    @Test
    void whatIsFarAwayCanWait() {
        NetworkId ulm = country.ulm();
        country.meeting(country.series("netz", ulm), ulm, TODAY.plusWeeks(8), MeetingState.PROVISIONAL, House.OPEN);

        assertThat(todos()).isEmpty();
    }

    @Test
    void notReconfirmedAfterAMove() {
        MeetingId meeting = meeting(SOON);
        country.invited(meeting, unconfirmed(person("Olga")), unconfirmed(person("Otto")), seated(person("Ada")));
        assertThat(todos())
                .containsExactly(
                        "Treffen der IT-Netzwerke in Ulm: 2 haben nach der Verlegung noch nicht neu bestätigt.");
        assertThat(acts()).containsExactly("/desk/meetings/" + meeting.value());

        jdbc.sql("update invitation set reconfirm_since = null").update();

        assertThat(todos()).isEmpty();
    }

    @Test
    void peopleOnTheWaitingList() {
        country.invited(meeting(SOON), seated(person("Ada")), waiting(person("Olga"), 1));
        assertThat(todos()).singleElement().asString().contains("1 steht auf der Warteliste");

        jdbc.sql("update invitation set seat = 'SEATED', waiting_position = null")
                .update();

        assertThat(todos()).isEmpty();
    }

    @Test
    void houseOrRoomMissing() {
        NetworkId ulm = country.ulm();
        House house = country.hallOf(ulm);
        MeetingId meeting = country.meeting(
                country.series("netz", ulm), ulm, SOON, MeetingState.CONFIRMED, new House(house.venue(), null, null));
        country.invited(meeting, seated(person("Ada")));
        assertThat(todos()).containsExactly("Treffen der IT-Netzwerke in Ulm: Haus oder Raum fehlen noch.");
        assertThat(acts()).containsExactly("/desk/meetings/" + meeting.value() + "/edit");

        jdbc.sql("update meeting set room_id = :room, layout = 'ROWS'")
                .param("room", house.room().value())
                .update();

        assertThat(todos()).isEmpty();
    }

    @Test
    void stillProvisional() {
        NetworkId ulm = country.ulm();
        MeetingId meeting =
                country.meeting(country.series("netz", ulm), ulm, SOON, MeetingState.PROVISIONAL, country.hallOf(ulm));
        country.invited(meeting, seated(person("Ada")));
        assertThat(todos()).containsExactly("Treffen der IT-Netzwerke in Ulm ist noch vorläufig.");
        assertThat(acts()).containsExactly("/desk/meetings/" + meeting.value() + "/confirm");

        rosa.press("/desk/meetings/" + meeting.value() + "/confirm");

        assertThat(todos()).isEmpty();
    }

    @Test
    void aPlanToBeReleased() {
        Series series = country.series("netz", country.ulm(), country.karlsruhe());
        rosa.press(
                "/desk/rotation/" + series.id().value(),
                "meetings",
                "2",
                "firstDay",
                "2027-03-10",
                "weekday",
                "WEDNESDAY",
                "gapWeeks",
                "9");
        assertThat(todos()).containsExactly("Ein Gastgeberplan mit 2 Treffen liegt im Entwurf.");
        assertThat(acts())
                .containsExactly("/desk/rotation?series=" + series.id().value());

        long plan = jdbc.sql("select max(id) from host_plan").query(Long.class).single();
        rosa.press("/desk/rotation/plans/" + plan + "/release");

        assertThat(todos()).isEmpty();
    }

    @Test
    void theDoorOnTheDay() {
        MeetingId meeting = meeting(TODAY);
        country.invited(meeting, seated(person("Ada")));
        assertThat(todos())
                .containsExactly(
                        "Treffen der IT-Netzwerke in Ulm: heute ist es so weit.",
                        "Treffen der IT-Netzwerke in Ulm: 5 Schritte sind überfällig,"
                                + " am längsten „Hotelkontingent läuft ab“.");
        assertThat(acts())
                .containsExactly(
                        "/desk/meetings/" + meeting.value() + "/door",
                        "/desk/meetings/" + meeting.value() + "/timeline");

        jdbc.sql("update meeting set takes_place_on = :day")
                .param("day", TODAY.plusWeeks(5))
                .update();

        assertThat(todos()).isEmpty();
    }

    @Test
    void severalThingsAreCountedAndNothingIsMarkup() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", "<script>alert('ä')</script> & \"Co\"", 9, ulm);
        country.meeting(series, ulm, TODAY, MeetingState.PROVISIONAL, House.OPEN);

        String page = rosa.see("/desk").body();

        assertThat(page)
                .contains(
                        "5 Dinge warten auf Sie",
                        "&lt;script&gt;alert(&#39;ä&#39;)&lt;/script&gt; &amp; &quot;Co&quot;")
                .doesNotContain("<script>");
    }

    private MeetingId meeting(LocalDate day) {
        NetworkId ulm = country.ulm();
        return country.meeting(country.series("netz", ulm), ulm, day);
    }

    private PersonId person(String firstName) {
        return country.person(firstName, "Muster", "Muster GmbH", null);
    }

    private List<String> todos() {
        return found("<li>\\s*<span>([^<]*)</span>\\s*<a class=\"button\"");
    }

    private List<String> acts() {
        return found("<li>\\s*<span>[^<]*</span>\\s*<a class=\"button\" href=\"([^\"]*)\"");
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(rosa.see("/desk").body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
