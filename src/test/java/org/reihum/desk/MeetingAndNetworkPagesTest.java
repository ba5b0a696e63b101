package org.reihum.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.declined;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.waiting;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.network.FederalState;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class MeetingAndNetworkPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    private Country country;
    private Desk rosa;

    @BeforeEach
    void rosaSitsDown() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
    }

    @Test
    void withoutASeriesThePageSaysSo() {
        assertThat(rosa.see("/desk/meetings").body())
                .contains("<title>Treffen · Reihum</title>", "href=\"/desk/series/new\"");
        assertThat(rosa.see("/desk/networks").body())
                .contains("<title>Netzwerke · Reihum</title>", "Noch ist kein Netzwerk eingetragen");
    }

    @Test
    void theListCountsInvitedAcceptedWaitingAndPresent() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm);
        MeetingId held = country.meeting(series, ulm, LocalDate.of(2026, 9, 23));
        MeetingId ahead = country.meeting(series, ulm, DAY);
        PersonId ada = person("Ada");
        country.invited(held, seated(ada), declined(person("Nero")));
        country.invited(ahead, seated(ada), waiting(person("Wanda"), 1), waiting(person("Willi"), 2));
        rosa.press("/desk/meetings/" + held.value() + "/door/people/" + ada.value());

        String page = rosa.see("/desk/meetings").body();

        assertThat(page)
                .contains("1 Treffen steht an, 1 war")
                .as("beside the log-out, in the rail and in the bar of a telephone")
                .containsPattern("(?s)href=\"\\?lang=en\".*href=\"\\?lang=en\"");
        assertThat(page).containsPattern(cells("eingeladen", 3) + cells("zugesagt", 1) + cells("warten", 2));
        assertThat(page).containsPattern(cells("eingeladen", 2) + cells("zugesagt", 1) + cells("da", 1));
        assertThat(rosa.see("/desk/meetings/" + ahead.value()).body())
                .contains("<title>Treffen der IT-Netzwerke in Ulm · Reihum</title>")
                .contains("<dt>kommt</dt><dd>1</dd>", "<dt>warten</dt><dd>2</dd>")
                .containsPattern("<dt>Plätze frei</dt>\\s*<dd>39</dd>")
                .contains("3 eingeladen: 1 zugesagt, 0 nachgerückt");
        assertThat(rosa.see("/desk/meetings/" + held.value()).body())
                .contains("<dt>war da</dt><dd>1</dd>", "Wer eingeladen war")
                .doesNotContain("<dt>komm", "Wer kommt");
    }

    @Test
    void aRoomThatShrankSaysHowManyAreTooMany() {
        NetworkId small = country.network("Aalen", FederalState.BW, 48.837, 10.093, 2);
        MeetingId meeting = country.meeting(country.series("netz", small), small, DAY);
        country.invited(meeting, seated(person("Ada")), seated(person("Bea")), seated(person("Cem")));

        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body())
                .containsPattern("<dt>zu viel für den Raum</dt>\\s*<dd>1</dd>")
                .doesNotContain("Plätze frei");
    }

    @Test
    void whatAMeetingLacksIsNamed() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm);
        MeetingId open = country.meeting(series, ulm, null, MeetingState.PROVISIONAL, House.OPEN);

        String page = rosa.see("/desk/meetings/" + open.value()).body();

        assertThat(page)
                .contains("Termin folgt", "Raum folgt", "Noch ist niemand eingeladen.")
                .containsPattern("(?s)class=\"warn\".*(Tag|Termin).*Haus.*Raum");
        assertThat(rosa.see("/desk/meetings").body()).contains("Termin folgt", "1 Treffen steht an, 0 waren");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk/meetings/77", "/desk/meetings?series=77", "/desk/networks/77", "/desk/rotation?series=77"
            })
    void whatDoesNotExistIsNotFound(String address) {
        var page = rosa.see(address);

        assertThat(page.status()).isEqualTo(404);
    }

    @Test
    void aNetworkSeesItsOwnTurnOnly() {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        NetworkId guest = country.hanau();
        Series series = country.series("netz", ulm, karlsruhe);
        country.meeting(series, ulm, LocalDate.of(2026, 9, 23));
        MeetingId ahead = country.meeting(series, karlsruhe, DAY);

        assertThat(rosa.see("/desk/networks/" + ulm.value()).body())
                .contains("hat ausgerichtet", "zuletzt Mi., 23.9.2026 in Ulm")
                .doesNotContain("nächstes Mal");
        assertThat(rosa.see("/desk/networks/" + karlsruhe.value()).body())
                .contains("noch nicht dran", "noch nie ausgerichtet", "nächstes Mal Mi., 2.12.2026 in Karlsruhe")
                .contains("href=\"/desk/meetings/" + ahead.value() + "\"");
        assertThat(rosa.see("/desk/networks/" + guest.value()).body()).contains("Gehört zu keiner Reihe");
        assertThat(rosa.see("/desk/networks").body())
                .contains("3 Netzwerke", "hat ausgerichtet", "richtet aus Mi., 2.12.2026");
    }

    @Test
    void namesAreTextNeverMarkup() {
        NetworkId odd = country.network("<script>ä\"'", FederalState.BW, 48, 9, 40);
        Series series = country.series("netz", "Reihe <script>'\"ß", 9, odd);
        MeetingId meeting = country.meeting(series, odd, DAY);
        country.invited(meeting, seated(country.person("<script>Ünal", "O'<script>\"Kröß", "Firma <script>'\"ö", odd)));
        String name = "O&#39;&lt;script&gt;&quot;Kröß, &lt;script&gt;Ünal";

        assertThat(rosa.see("/desk/meetings/" + meeting.value()).body())
                .contains(name, "Firma &lt;script&gt;&#39;&quot;ö")
                .doesNotContain("<script>");
        for (String address : new String[] {
            "/desk",
            "/desk/meetings",
            "/desk/networks",
            "/desk/networks/" + odd.value(),
            "/desk/rotation",
            "/desk/meetings/" + meeting.value() + "/door",
            "/series/netz"
        }) {
            var page = rosa.see(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("&lt;script&gt;").doesNotContain("<script>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/meetings", "/desk/networks", "/desk", "/desk/rotation", "/series/netz"})
    void oneMeetingAndThirtyCostTheSameQueries(String address) {
        NetworkId ulm = country.ulm();
        NetworkId karlsruhe = country.karlsruhe();
        Series series = country.series("netz", ulm, karlsruhe);
        // a cycle that is over is drawn too
        country.meeting(series, ulm, DAY.minusWeeks(60));
        country.meeting(series, karlsruhe, DAY.minusWeeks(50));
        MeetingId first = country.meeting(series, ulm, DAY);
        country.invited(first, seated(person("Ada")));
        long one = queries(address);

        IntStream.range(1, 30).forEach(i -> {
            NetworkId host = i % 2 == 0 ? ulm : karlsruhe;
            MeetingId next = country.meeting(series, host, DAY.plusWeeks(i - 15L));
            country.invited(next, seated(person("Gast " + i)));
        });

        assertThat(queries(address)).isEqualTo(one).isPositive();
    }

    @Test
    void oneGuestAndThirtyCostTheSameQueries() {
        NetworkId ulm = country.ulm();
        Series series = country.series("netz", ulm);
        MeetingId one = country.meeting(series, ulm, DAY);
        country.invited(one, seated(person("Ada")));
        MeetingId many = country.meeting(series, ulm, DAY.plusWeeks(9));
        country.invited(
                many,
                IntStream.range(0, 30)
                        .mapToObj(i -> i % 3 == 0
                                ? waiting(person("Gast " + i), i + 1)
                                : i % 3 == 1 ? seated(person("Gast " + i)) : declined(person("Gast " + i)))
                        .toArray(RecordingAnswers.Guest[]::new));

        for (String rest : new String[] {"", "?q=gast", "?state=WAITING", "/figures", "/guests/export"}) {
            assertThat(queries("/desk/meetings/" + many.value() + rest))
                    .as(rest)
                    .isEqualTo(queries("/desk/meetings/" + one.value() + rest))
                    .isPositive();
        }
    }

    @Test
    void theGuestsAreNarrowedDownByStateAndWordsAndPaged() {
        NetworkId ulm = country.ulm();
        MeetingId meeting = country.meeting(country.series("netz", ulm), ulm, DAY);
        country.invited(
                meeting,
                Stream.concat(
                                IntStream.range(0, 60).mapToObj(i -> declined(person("Nein %02d".formatted(i)))),
                                Stream.of(seated(person("Ada")), waiting(person("Wanda"), 1)))
                        .toArray(RecordingAnswers.Guest[]::new));
        String page = "/desk/meetings/" + meeting.value();

        assertThat(rosa.see(page).body())
                .contains("Muster, Ada", "Muster, Nein 47", "1 von 2", "page=1", "alle 62", "abgesagt 60")
                .doesNotContain("Muster, Nein 48", "nachgerückt 0");
        assertThat(rosa.see(page + "?page=1").body())
                .contains("Muster, Nein 48", "Muster, Nein 59")
                .doesNotContain("Muster, Ada");
        assertThat(rosa.see(page + "?state=WAITING").body())
                .contains("Muster, Wanda", "Warteliste, Platz 1")
                .doesNotContain("Muster, Ada");
        assertThat(rosa.see(page + "?state=NO&q={q}", "07 NEIN").body())
                .contains("Muster, Nein 07", "href=\"" + page + "?q=07%20NEIN\"")
                .doesNotContain("Muster, Nein 08");
        assertThat(rosa.see(page + "?q=niemand").body()).contains("Niemand passt dazu.");
        assertThat(rosa.see(page + "?state=SOMETHING").status()).isEqualTo(400);
    }

    @Test
    void theCountsAloneAreForTheScriptOfThePage() {
        NetworkId ulm = country.ulm();
        MeetingId meeting = country.meeting(country.series("netz", ulm), ulm, DAY);
        country.invited(meeting, seated(person("Ada")));
        String page = "/desk/meetings/" + meeting.value();

        assertThat(rosa.see(page + "?state=NO").body())
                .contains("data-live=\"" + page + "/figures?state=NO&amp;q=\"")
                .containsPattern("<script src=\"/assets/live(-[0-9a-f]+)?\\.js\" defer");
        assertThat(rosa.see(page + "/figures?state=NO").body())
                .contains("id=\"figures\"", "<dt>kommt</dt><dd>1</dd>", "id=\"guest-states\"")
                .containsPattern("aria-current=\"page\">abgesagt 0<")
                .doesNotContain("Muster, Ada", "<html");
        assertThat(rosa.see("/desk/meetings/77/figures").status()).isEqualTo(404);
    }

    private long queries(String address) {
        return SqlCount.of(() -> assertThat(rosa.see(address).status()).isEqualTo(200));
    }

    private PersonId person(String firstName) {
        return country.person(firstName, "Muster", "Muster GmbH", null);
    }

    private static String cells(String label, int number) {
        return "<td class=\"num\" data-label=\"" + label + "\">" + number + "</td>\\s*";
    }
}
