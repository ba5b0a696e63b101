package org.reihum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.seated;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.account.OpeningAccount;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StartPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    @Autowired
    ApplicationContext beans;

    @Autowired
    OpeningAccount openingAccount;

    @Autowired
    Letterheads letterheads;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Country country;

    @BeforeEach
    void reihumIsSetUp() {
        country = Country.in(beans);
        openingAccount.open("rosa@example.org", "Rosa Rundlauf-Demo", "ein ganzer Satz", MovableClock.START);
        letterheads.set(new Letterhead(
                URI.create("https://treffen.example.org"), "Die Netzwerke", "absender.geheim@example.org"));
    }

    @Test
    void nothingPublishedYet() {
        assertThat(read("/")).contains("Hier ist noch keine Reihe veröffentlicht.");
        assertThat(new Visitor(port, "en").get("/").body()).contains("<html lang=\"en\"");
    }

    @Test
    void everyoneSeesTheNextMeetingAndTheCalendarsAddress() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm, country.karlsruhe());
        country.meeting(series, ulm, LocalDate.of(2026, 9, 23));
        country.meeting(series, ulm, LocalDate.of(2026, 11, 25), MeetingState.CANCELLED, House.OPEN);
        country.meeting(series, ulm, DAY);

        assertThat(read("/"))
                .contains("href=\"/series/netz\"", "Mi., 2. Dezember 2026, Ulm")
                .contains("href=\"/series/netz/calendar\"");
        assertThat(read("/series/netz"))
                .contains("<title>Treffen der IT-Netzwerke · Reihum</title>", "Eine geschlossene Reihe")
                .contains("Mi., 2.12.2026", "Haus Ulm, Saal, Ulm", "10:00–16:00 Uhr")
                .contains("<pre>https://treffen.example.org/feeds/netz.ics</pre>", "href=\"/series/netz/calendar\"")
                .doesNotContain("23.9.2026");
    }

    @Test
    void theNextStopIsTheNextThatTakesPlaceWhateverItsNumber() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm);
        country.meeting(series, ulm, null, MeetingState.PROVISIONAL, House.OPEN);
        country.meeting(series, ulm, DAY.plusWeeks(9));
        country.meeting(series, ulm, LocalDate.of(2026, 11, 25), MeetingState.CANCELLED, House.OPEN);
        country.meeting(series, ulm, DAY);

        String page = read("/series/netz");

        assertThat(page.split("<li class=\"next\">", -1)).hasSize(2);
        assertThat(page.substring(page.indexOf("<li class=\"next\">")))
                .containsPattern("(?s)^<li class=\"next\">\\s*<div class=\"stop\">\\s*<span class=\"nr\">4<");
        assertThat(page.indexOf("25.11.2026")).isPositive().isLessThan(page.indexOf("Mi., 2.12.2026"));
        assertThat(page.indexOf("Mi., 2.12.2026")).isLessThan(page.indexOf("3.2.2027"));
        assertThat(page.indexOf("3.2.2027")).isLessThan(page.indexOf("Termin folgt"));
    }

    @Test
    void nobodysNameOrMailboxIsPublic() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm);
        country.invited(
                country.meeting(series, ulm, DAY),
                seated(country.person("Olga", "Stichtag", "Stichtag-Werke", ulm)),
                seated(country.person("Käthe", "Überzwerch", "Straßenbau GmbH", ulm)));

        for (String address : new String[] {"/", "/series/netz"}) {
            String page = read(address);
            assertThat(page)
                    .as(address)
                    .contains("/series/netz")
                    .doesNotContain("@", "mailto:", "Rundlauf", "Straßenbau");
            jdbc.sql("select last_name, first_name, email from person").query().listOfRows().stream()
                    .flatMap(row -> row.values().stream())
                    .forEach(word -> assertThat(page).as(address).doesNotContain(word.toString()));
        }
    }

    @Test
    void anUnknownSeriesIsNotFound() {
        assertThat(new Visitor(port, "de").get("/series/keine").status()).isEqualTo(404);
        assertThat(new Visitor(port, "de").get("/series/keine").body()).contains("Diese Seite gibt es nicht");
    }

    private String read(String address) {
        var page = new Visitor(port, "de").get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        return page.body();
    }
}
