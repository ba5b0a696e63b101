package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.invitation.Season.details;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.invitation.RenewingLink;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Person;
import org.reihum.network.PersonName;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which people subscribe, and take back what they gave out. */
@DatabaseTest
class CalendarPagesTest {

    @Autowired
    Season season;

    @Autowired
    AddingGuest adding;

    @Autowired
    RenewingLink renewing;

    @Autowired
    PersonalLinks links;

    @Autowired
    FeedAddresses addresses;

    @Autowired
    MockMvc mvc;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    Season.Home fellbach;
    MeetingId meeting;
    InvitationId invitation;
    Person anker;
    String page;
    Visitor visitor;

    @BeforeEach
    void somebodyIsInvited() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        var series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, details(fellbach, Season.DAY, season.room(fellbach, 10)));
        anker = season.manager(fellbach, "Anker");
        invitation = adding.add(meeting, anker.id(), clock.instant());
        URI link = links.linkTo(invitation, clock.instant());
        page = link.getPath() + "/calendar";
        visitor = new Visitor(port, "de");
    }

    private static String addressOn(String body) {
        var found = Pattern.compile("value=\"https://reihum.example.org(/feeds/[^\"]+)\"")
                .matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void thePublicPageOffersTheSeriesItsMembersAndTheirTowns() {
        String body = visitor.get("/series/runde/calendar").body();

        assertThat(addressOn(body)).isEqualTo("/feeds/runde.ics");
        assertThat(body)
                .contains("<path fill=\"#000000\" d=\"M4,4h7v1h-7z", "Google sieht nur alle 4 bis 24 Stunden nach");
        assertThat(addressOn(
                        visitor.get("/series/runde/calendar?place=fellbach-bw").body()))
                .isEqualTo("/feeds/places/fellbach-bw.ics");
        assertThat(addressOn(
                        visitor.get("/series/runde/calendar?network=fellbach").body()))
                .isEqualTo("/feeds/networks/fellbach.ics");
        assertThat(visitor.get("/series/runde/calendar?place=ulm-bw").status()).isEqualTo(404);
        assertThat(visitor.get("/series/keine/calendar").status()).isEqualTo(404);
        assertThat(new Visitor(port, "en").get("/series/runde/calendar").body())
                .contains("Subscribe in your calendar program");
    }

    @Test
    void thePersonalPageShowsItsSecretAndLookingChangesNothing() {
        Visitor.Page shown = visitor.get(page);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(addressOn(shown.body())).isEqualTo(addresses.path(FeedKey.of(anker.id(), 1)));
        assertThat(addressOn(visitor.get(page).body())).isEqualTo(addressOn(shown.body()));
        assertThat(shown.header("Set-Cookie")).isEmpty();
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(Fetched.get(port, addressOn(shown.body())).status()).isEqualTo(200);
    }

    @Test
    void aNewAddressEndsTheOldOneAndSwitchingOffEndsAll() {
        String first = addressOn(visitor.get(page).body());

        Visitor.Page renewed = visitor.get(visitor.post(page + "/renew").location());

        String second = addressOn(renewed.body());
        assertThat(renewed.body()).contains("Die neue Adresse gilt, die bisherige nicht mehr.");
        assertThat(second).isNotEqualTo(first);
        assertThat(Fetched.get(port, first).status()).isEqualTo(410);
        assertThat(Fetched.get(port, second).status()).isEqualTo(200);

        String off = visitor.get(visitor.post(page + "/off").location()).body();
        assertThat(off).contains("Der Kalender ist abgeschaltet.").doesNotContain("/feeds/P");
        assertThat(Fetched.get(port, second).status()).isEqualTo(410);

        visitor.post(page + "/off");
        String third =
                addressOn(visitor.get(visitor.post(page + "/renew").location()).body());
        assertThat(third).isNotIn(first, second);
        assertThat(Fetched.get(port, third).status()).isEqualTo(200);
        assertThat(Fetched.get(port, second).status()).isEqualTo(410);
    }

    @Test
    void withoutAValidLinkThereIsNoPage() {
        for (String wrong : new String[] {"/r/falsch/calendar", page.replaceFirst("/r/.", "/r/_")}) {
            assertThat(visitor.get(wrong).status()).isEqualTo(404);
            assertThat(visitor.post(wrong + "/renew").status()).isEqualTo(404);
            assertThat(visitor.post(wrong + "/off").status()).isEqualTo(404);
        }
        assertThat(Fetched.get(port, addressOn(visitor.get(page).body())).status())
                .isEqualTo(200);
    }

    /** Whoever got hold of the link could open the calendar's address. */
    @Test
    void aNewPersonalLinkStopsTheAddressOfTheCalendarToo() {
        String first = addressOn(visitor.get(page).body());
        assertThat(Fetched.get(port, first).text()).doesNotContain("/r/");

        renewing.renew(meeting, invitation, "rosa", clock.instant());

        assertThat(Fetched.get(port, first).status()).isEqualTo(410);
        assertThat(visitor.get(page).status()).isEqualTo(404);
        String fresh = links.linkTo(invitation, clock.instant()).getPath() + "/calendar";
        String second = addressOn(visitor.get(fresh).body());
        assertThat(Fetched.get(port, second).status()).isEqualTo(200);

        visitor.post(fresh + "/off");
        renewing.renew(meeting, invitation, "rosa", clock.instant());
        assertThat(Fetched.get(port, addresses.path(FeedKey.of(anker.id(), 3))).status())
                .as("what is off stays off")
                .isEqualTo(410);
    }

    @Test
    void theDeskStopsTheCalendarOfAPersonAndDoesNotSeeItsAddress() {
        Desk rosa = new Desk(mvc);
        String path = "/desk/people/" + anker.id().value() + "/calendar";
        assertThat(rosa.see("/desk/people/" + anker.id().value()).body()).contains("href=\"" + path + "\"");
        String first = addresses.path(FeedKey.of(anker.id(), 1));
        String second = addresses.path(FeedKey.of(anker.id(), 2));

        assertThat(rosa.see(path).body()).doesNotContain("/feeds/");
        assertThat(Fetched.get(port, first).status()).isEqualTo(200);
        assertThat(rosa.see(rosa.press(path + "/renew").location()).body())
                .contains("Die bisherige Adresse gilt nicht mehr.")
                .doesNotContain("/feeds/");
        assertThat(Fetched.get(port, first).status()).isEqualTo(410);
        assertThat(Fetched.get(port, second).status()).isEqualTo(200);

        assertThat(rosa.see(rosa.press(path + "/off").location()).body())
                .contains("Wieder einschalten")
                .doesNotContain(path + "/off\"");
        assertThat(Fetched.get(port, second).status()).isEqualTo(410);
        assertThat(visitor.get(page).body()).contains("Ihr Kalender ist abgeschaltet.");
        assertThat(rosa.see("/desk/people/99999/calendar").status()).isEqualTo(404);
    }

    @Test
    void aNetworkKeepsItsCalendarAtTheDesk() {
        Desk rosa = new Desk(mvc);
        long id = fellbach.network().id().value();
        String path = "/desk/networks/" + id + "/calendar";
        assertThat(rosa.see("/desk/networks/" + id).body()).contains("href=\"" + path + "\"");

        String shown = rosa.see(path).body();

        String first = addressOn(shown);
        assertThat(shown).contains("<pre>https://reihum.example.org/feeds/networks/fellbach.ics</pre>");
        assertThat(Fetched.get(port, first).all("STATUS")).containsExactly("TENTATIVE");
        assertThat(Fetched.get(port, "/feeds/networks/fellbach.ics").all("STATUS"))
                .isEmpty();
        String second =
                addressOn(rosa.see(rosa.press(path + "/renew").location()).body());
        assertThat(Fetched.get(port, first).status()).isEqualTo(410);
        rosa.press(path + "/off");
        assertThat(Fetched.get(port, second).status()).isEqualTo(410);
        assertThat(visitor.get(path).status()).isEqualTo(302);
        assertThat(rosa.see("/desk/networks/99999/calendar").status()).isEqualTo(404);
    }

    @Test
    void theOwnCalendarSpeaksThePersonsLanguage() {
        var smith = season.manager(
                fellbach, new PersonName(FormOfAddress.NONE, "", "Kim", "Smith"), "smith@example.org", Locale.ENGLISH);
        FeedKey key = FeedKey.of(smith.id(), 1);

        assertThat(Fetched.get(port, addresses.path(key)).all("NAME")).containsExactly("My meetings");
    }
}
