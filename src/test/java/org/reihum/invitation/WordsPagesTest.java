package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.letter.LetterWords;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which an organiser writes what the letters say, and looks at them. */
@DatabaseTest
class WordsPagesTest {

    private static final String ROSA = "rosa@example.org";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    Series series;
    MeetingId meeting;
    String ofMeeting;
    String ofSeries;

    @BeforeEach
    void aMeeting() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 20)));
        ofMeeting = "/desk/meetings/" + meeting.value() + "/letter";
        ofSeries = "/desk/series/" + series.id().value() + "/letter";
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user(ROSA)).locale(Locale.GERMAN).exchange();
    }

    private MvcTestResult post(String address, String... namesAndValues) {
        var request = mvc.post().uri(address).with(user(ROSA)).with(csrf()).locale(Locale.GERMAN);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private int stored() {
        return jdbc.sql("select count(*) from letter_words")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsWrittenForTheSeriesStandsInItsLettersAndOnThePageOfTheMeeting() {
        assertThat(post(
                        ofSeries,
                        "language",
                        "de",
                        "version",
                        "0",
                        "inviters",
                        "Haus Musterberg\r\n\r\n {{Gastgeber}} \r\n",
                        "purpose",
                        "Wir treffen uns in {{Stadt}}.",
                        "funding",
                        "Gefördert durch niemanden."))
                .hasRedirectedUrl(ofSeries + "?language=de");

        assertThat(get(ofMeeting))
                .bodyText()
                .contains("Bleibt das Feld leer, steht dort: „Wir treffen uns in {{Stadt}}.“");
        assertThat(get(ofMeeting + "/preview?view=text&language=de"))
                .bodyText()
                .contains("Haus Musterberg und Fellbach e. V. laden Sie herzlich ein")
                .contains("Wir treffen uns in Fellbach.")
                .contains("Gefördert durch niemanden.");
        assertThat(get(ofSeries))
                .bodyText()
                .contains("<code>{{Anmeldeschluss}}</code>", "<span>Mittwoch, 2. Dezember 2026</span>")
                .doesNotContain("??");
    }

    @Test
    void theEnglishTextHasItsOwnPageAndTheGermanOneSaysWhatIsMissing() {
        season.manager(fellbach, Season.plain("Smith"), "smith@example.org", Locale.ENGLISH);
        assertThat(get(ofMeeting))
                .bodyText()
                .contains("Eine eingeladene Person bekommt einen englischen Brief.")
                .contains("Auf Englisch fehlt: Es laden ein, Anlass und Zweck, Gruß und Unterschrift.");

        assertThat(post(ofSeries, "language", "en", "version", "-1", "inviters", "The host", "purpose", "To meet."))
                .hasRedirectedUrl(ofSeries + "?language=en");

        assertThat(get(ofMeeting)).bodyText().contains("Auf Englisch fehlt: Gruß und Unterschrift.");
        assertThat(get(ofMeeting + "/preview?view=text&language=en"))
                .bodyText()
                .contains("The host invites you", "To meet.", "Herzlich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inviters", "purpose", "directions", "notes", "signOff", "funding", "privacy"})
    void anUnknownPlaceholderIsRefusedAtItsFieldWithThoseThatThereAre(String field) {
        assertThat(post(ofSeries, "language", "de", "version", "0", field, "Am {{Tag}} in {{Stadt}}"))
                .hasStatusOk()
                .bodyText()
                .contains("{{Tag}} ist kein Platzhalter. Es gibt: {{Stadt}} {{Datum}}")
                .contains("href=\"#" + field + "\"")
                .contains("Am {{Tag}} in {{Stadt}}");
        assertThat(jdbc.sql("select purpose from letter_words")
                        .query(String.class)
                        .single())
                .isEqualTo(Season.WORDS.purpose());
    }

    @Test
    void ofTwoWhoWriteTheSecondIsToldAndLosesNothing() {
        post(ofMeeting, "language", "de", "version", "-1", "purpose", "Die erste");

        assertThat(post(ofMeeting, "language", "de", "version", "-1", "purpose", "Die zweite"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "In der Zwischenzeit hat jemand anderes gespeichert",
                        "Die zweite",
                        "name=\"version\" value=\"0\"");
        assertThat(get(ofMeeting)).bodyText().contains("Die erste");
        assertThat(post(ofMeeting, "language", "de", "version", "0", "purpose", "Die zweite"))
                .hasRedirectedUrl(ofMeeting + "?language=de");
        assertThat(get(ofMeeting)).bodyText().contains("Die zweite").doesNotContain("Die erste");
    }

    @Test
    void whatIsTypedIsShownAndNotStored() {
        int before = stored();
        String typed = "Nur <b>angesehen</b> in {{Stadt}}";

        assertThat(post(ofMeeting + "/preview", "language", "de", "purpose", typed))
                .hasStatusOk()
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .bodyText()
                .contains("Nur &lt;b&gt;angesehen&lt;/b&gt; in Fellbach", "Herzlich");
        assertThat(post(ofMeeting + "/series-preview", "language", "de", "view", "text", "purpose", typed))
                .bodyText()
                .contains("Nur &lt;b&gt;angesehen&lt;/b&gt; in Fellbach")
                .doesNotContain("Herzlich");
        assertThat(post(ofMeeting + "/preview", "language", "de", "view", "calendar", "purpose", typed))
                .bodyText()
                .contains("Runde in Fellbach", "Rathaus Fellbach, Saal 20, Fellbach", "(Europe/Berlin)")
                .contains("Nur &lt;b&gt;angesehen&lt;/b&gt; in Fellbach");
        assertThat(stored()).isEqualTo(before);
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void aTestLetterComesInTheLanguageAskedForAndBringsAnEntryOfNoMeeting() {
        season.write(series, Locale.ENGLISH, new LetterWords(List.of(), "To meet.", "", "", "", "", ""));

        assertThat(post(ofMeeting + "/test", "language", "en", "from", "letter"))
                .hasRedirectedUrl(ofMeeting + "?language=en");

        LettersRead.Posted letter = letters.to(ROSA);
        assertThat(letter.subject()).startsWith("[Test] Invitation: Runde in Fellbach");
        assertThat(letter.text()).contains("To meet.", "/r/probe");
        assertThat(letter.line("UID")).startsWith("test-");
        assertThat(letter.line("SUMMARY")).startsWith("[Test] Runde");
        assertThat(letter.line("ATTENDEE")).contains(ROSA);
        assertThat(jdbc.sql("select count(*) from outbox_state where mailing_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSeriesWithoutAMeetingHasWordsAllTheSame() {
        Series empty = season.series("Leer", true, fellbach);

        assertThat(get("/desk/series/" + empty.id().value() + "/letter"))
                .hasStatusOk()
                .bodyText()
                .contains("Die Reihe hat noch kein Treffen")
                .doesNotContain("letter-preview\" sandbox", "??");
        assertThat(get("/desk/series/99/letter")).hasStatus(404);
        assertThat(get("/desk/meetings/99/letter")).hasStatus(404);
        assertThat(mvc.get().uri(ofSeries)).hasStatus(302);
    }
}
