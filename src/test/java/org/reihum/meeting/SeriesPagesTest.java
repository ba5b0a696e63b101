package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@Import(GuestsOnCall.class)
class SeriesPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Calendar calendar;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Memberships memberships;

    @Autowired
    MovableClock.Hands clock;

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user("rosa@example.org")).exchange();
    }

    private MvcTestResult post(String path, String... namesAndValues) {
        var request = mvc.post().uri(path).with(user("rosa@example.org")).with(csrf());
        List<String> given = List.of(namesAndValues);
        String[] usual = {
            "name",
            "Köln & Düren: Öl; =1",
            "rotates",
            "true",
            "closed",
            "closed",
            "gapWeeks",
            "12",
            "deadlineDays",
            "14",
            "beginsAt",
            "10:00",
            "endsAt",
            "16:00",
            "zone",
            "Europe/Berlin",
            "contactName",
            "Rosa Rundlauf",
            "contactEmail",
            "treffen@example.org",
            "companions",
            "0",
            "version",
            "0"
        };
        for (int i = 0; i < usual.length; i += 2) {
            if (given.indexOf(usual[i]) % 2 != 0) {
                request = request.param(usual[i], usual[i + 1]);
            }
        }
        for (int i = 0; i < given.size(); i += 2) {
            request = request.param(given.get(i), given.get(i + 1));
        }
        return request.exchange();
    }

    private List<Long> members(LocalDate day) {
        return memberships.of(new SeriesId(1), day).stream()
                .map(member -> member.network().value())
                .toList();
    }

    @Test
    void aSeriesBeginsWithItsMembersAndAnAddressOfItsOwn() {
        calendar.fellbach();
        calendar.heilbronn();
        assertThat(get("/desk/series/new"))
                .hasStatusOk()
                .bodyText()
                .contains("connect.IT")
                .contains("<option value=\"Europe/Berlin\" selected=\"selected\"")
                .doesNotContain("ical4j");

        assertThat(post("/desk/series/new", "members", "2")).hasRedirectedUrl("/desk/meetings?series=1");
        assertThat(post("/desk/series/new", "rotates", "", "closed", "open"))
                .hasRedirectedUrl("/desk/meetings?series=2");

        assertThat(allSeries.findAllByOrderById())
                .extracting(Series::slug)
                .containsExactly("koeln-dueren-oel-1", "koeln-dueren-oel-1-2");
        assertThat(allSeries.get(new SeriesId(1)).profile().rotates()).isTrue();
        assertThat(allSeries.get(new SeriesId(2)).profile().rotates()).isFalse();
        assertThat(allSeries.get(new SeriesId(2)).profile().closed()).isFalse();
        assertThat(members(TODAY)).containsExactly(2L);
    }

    @Test
    void whoLeavesStaysOnRecordForTheDaysBefore() {
        calendar.fellbach();
        calendar.heilbronn();
        post("/desk/series/new", "members", "2");
        clock.advance(Duration.ofDays(10));

        var saved = post("/desk/series/1/edit", "members", "1", "name", "IT-Treffen", "zone", "Europe/Zurich");

        assertThat(saved).hasRedirectedUrl("/desk/meetings?series=1");
        assertThat(String.valueOf(saved.getMvcResult().getFlashMap().get("done")))
                .contains("„IT-Treffen“");
        assertThat(members(TODAY)).containsExactly(2L);
        assertThat(members(TODAY.plusDays(9))).containsExactly(2L);
        assertThat(members(TODAY.plusDays(10))).containsExactly(1L);
        assertThat(allSeries.get(new SeriesId(1)).slug()).isEqualTo("koeln-dueren-oel-1");
        assertThat(allSeries.get(new SeriesId(1)).zone().getId()).isEqualTo("Europe/Zurich");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name         | ' '             | Hier fehlt noch etwas
        gapWeeks     | 0               | Bitte eine Zahl von 1 bis 104
        gapWeeks     | oft             | Bitte eine ganze Zahl
        deadlineDays | 121             | Bitte eine Zahl von 0 bis 120
        endsAt       | 10:00           | Ende muss nach dem Beginn
        zone         | Berlin          | Hier fehlt noch etwas
        closed       | halb            | Hier fehlt noch etwas
        companions   | 10              | Bitte eine Zahl von 0 bis 9
        companions   | -1              | Bitte eine Zahl von 0 bis 9
        companions   | zwei            | Bitte eine ganze Zahl
        companions   | ''              | Hier fehlt noch etwas
        contactEmail | rosa            | keine E-Mail-Adresse
        """)
    void whatCannotBeIsSaidAtItsFieldAndKeepsWhatWasTyped(String field, String typed, String message) {
        calendar.fellbach();
        assertThat(post("/desk/series/new", field, typed, "members", "1", "contactName", "Öl & \"Gas\""))
                .hasStatusOk()
                .bodyText()
                .contains(message)
                .contains("href=\"#" + field + "\"")
                .contains("value=\"&Ouml;l &amp; &quot;Gas&quot;\"")
                .contains("value=\"1\" checked=\"checked\"");
        assertThat(allSeries.findAllByOrderById()).isEmpty();
    }

    @Test
    void aSeriesSaysWhatItsGuestsAreAsked() {
        post("/desk/series/new", "companions", "2", "food", "true");
        assertThat(allSeries.get(new SeriesId(1)).guestRules()).isEqualTo(new GuestRules(2, true, false));
        assertThat(get("/desk/series/1/edit"))
                .bodyText()
                .contains("Begleitpersonen je Person", "name=\"companions\" value=\"2\"")
                .containsPattern("name=\"food\"[^>]*checked")
                .doesNotContainPattern("name=\"reservedSeats\"[^>]*checked");

        post("/desk/series/1/edit", "companions", "9", "reservedSeats", "true");
        assertThat(allSeries.get(new SeriesId(1)).guestRules()).isEqualTo(new GuestRules(9, false, true));
    }

    @Test
    void aSeriesMadeInCodeAsksWhatIsUsual() {
        SeriesProfile closed = SeriesForm.blank().profile();
        Series series = new Series(
                "reihe", ZoneId.of("Europe/Berlin"), closed, SeriesForm.blank().contact());

        assertThat(series.guestRules()).isEqualTo(new GuestRules(0, true, true));
        assertThat(GuestRules.of(false)).isEqualTo(new GuestRules(0, true, false));
        series.receive(new GuestRules(3, false, false));
        series.describe(closed, SeriesForm.blank().contact());
        assertThat(series.guestRules()).isEqualTo(new GuestRules(3, false, false));
    }

    @Test
    void whoeverSavesSecondIsToldAndMayOverwriteKnowingly() {
        post("/desk/series/new");
        post("/desk/series/1/edit", "name", "Erste");

        assertThat(post("/desk/series/1/edit", "name", "Zweite"))
                .hasStatusOk()
                .bodyText()
                .contains("jemand anderes gespeichert")
                .contains("value=\"Zweite\"")
                .contains("name=\"version\" value=\"1\"");
        assertThat(allSeries.get(new SeriesId(1)).name()).isEqualTo("Erste");

        post("/desk/series/1/edit", "name", "Zweite", "version", "1");
        assertThat(allSeries.get(new SeriesId(1)).name()).isEqualTo("Zweite");
    }

    @Test
    void aSeriesThatDoesNotExistIsNotFound() {
        assertThat(get("/desk/series/77/edit")).hasStatus(404);
    }
}
