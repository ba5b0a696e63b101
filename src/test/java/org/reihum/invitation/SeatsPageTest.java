package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** How many seats are given away: never more than the seating plan has. */
@DatabaseTest
class SeatsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    GuestList guestList;

    private Country country;
    private Desk rosa;
    private MeetingId meeting;
    private String seats;

    @BeforeEach
    void aHallWithTenSeats() {
        country = Country.in(beans);
        beans.getBean(Letterheads.class)
                .set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "reihum@example.org"));
        rosa = new Desk(mvc);
        NetworkId host = country.network("Aalen", FederalState.BW, 48.837, 10.093, 10);
        Series series = country.series("netz", host);
        series.receive(new GuestRules(0, true, true));
        beans.getBean(AllSeries.class).save(series);
        meeting = country.meeting(series, host, LocalDate.of(2026, 12, 16));
        seats = "/desk/meetings/" + meeting.value() + "/seats";
    }

    private void invited(RecordingAnswers.Guest... guests) {
        country.invited(meeting, guests);
    }

    private PersonId person(String firstName) {
        return country.person(firstName, "Muster", "Muster GmbH", null);
    }

    @Test
    void planTakenAndKeptSeatsAreShown() {
        assertThat(rosa.see(seats).body())
                .contains("sobald jemand eingeladen ist")
                .doesNotContain("name=\"limit\"");

        invited(seated(person("Ada")), seated(person("Bea")));

        assertThat(rosa.see(seats).body())
                .contains("<dt>im Bestuhlungsplan</dt><dd>10</dd>", "<dt>belegt oder angeboten</dt><dd>2</dd>")
                .contains("<dt>für Netzwerke frei gehalten</dt><dd>1</dd>", "IT-Netzwerk Aalen");
    }

    @Test
    void fewerSeatsAreGivenAwayAndAFewMoreBringTheNextInLine() {
        invited(seated(person("Ada")), waiting(person("Bea"), 1), waiting(person("Cem"), 2));

        rosa.press(seats, "limit", "1", "overbooked", "0");
        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body())
                .containsPattern("<dt>Plätze frei</dt>\\s*<dd>0</dd>");

        // two more, of which one is kept for the network in whose house they meet
        assertThat(rosa.press(seats, "limit", "1", "overbooked", "2").done()).startsWith("Gespeichert");
        assertThat(guestList.counts(meeting))
                .extracting(GuestList.Counts::expected, GuestList.Counts::waiting)
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 0, Der Bestuhlungsplan hat nur 10 Plätze.",
        "8, 3, Der Bestuhlungsplan hat 10 Plätze: höchstens 2 mehr sind möglich.",
        "'', 1, 'Der Bestuhlungsplan hat 10 Plätze, und alle werden schon vergeben.'",
        "-1, 0, Bitte eine Zahl von 0 bis 99999.",
        "viele, 0, Bitte eine ganze Zahl.",
    })
    void moreThanThePlanIsRefusedWithItsNumber(String limit, String over, String reason) {
        invited(seated(person("Ada")));

        var page = rosa.press(seats, "limit", limit, "overbooked", over);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(reason, "name=\"limit\" value=\"" + limit + "\"");
        assertThat(rosa.see(seats).body()).contains("<dt>werden vergeben</dt><dd>10</dd>");
    }

    @Test
    void aMeetingThatDoesNotExistHasNoSeats() {
        assertThat(rosa.see("/desk/meetings/77/seats").status()).isEqualTo(404);
        assertThat(rosa.press("/desk/meetings/77/seats", "limit", "1").status()).isEqualTo(404);
    }
}
