package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Person;
import org.reihum.network.PersonName;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.reihum.testing.Visitor.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answer page as a browser gets it. */
@DatabaseTest
class RsvpPageTest {

    @Autowired
    Season season;

    @Autowired
    LettersRead letters;

    @Autowired
    Inviting inviting;

    @Autowired
    SignedLinks links;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Season.Home fellbach;
    Series series;
    MeetingId meeting;
    Visitor german;

    @BeforeEach
    void aMeetingWithOneSeat() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 1)));
        german = new Visitor(port, "de");
    }

    private String linkOf(String lastName) {
        season.manager(fellbach, lastName);
        inviting.invite(meeting, clock.instant());
        return letters.to(Season.addressOf(lastName)).path();
    }

    /** Every row of every table. */
    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        for (String table : jdbc.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                        + " and lower(table_name) <> 'flyway_schema_history'")
                .query(String.class)
                .list()) {
            all.put(
                    table,
                    jdbc.sql("select * from " + table).query().listOfRows().stream()
                            .map(RsvpPageTest::comparable)
                            .toList());
        }
        return all;
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> texts = new TreeMap<>();
        row.forEach((column, value) -> texts.put(
                column,
                value instanceof byte[] bytes ? List.of(bytes.length, Arrays.hashCode(bytes)) : String.valueOf(value)));
        return texts;
    }

    @Test
    void openingTheLinkShowsTheMeetingAndChangesNothing() throws Exception {
        String link = linkOf("Anker");
        var before = everything();

        Page page = german.get(link);
        HttpResponse<String> head = head(link);
        german.get(link + "?answer=YES&lang=en");
        german.get(link + "/substitute?lastName=Neu&lang=de");
        assertThat(german.get(link + "/no-more").status()).isEqualTo(405);
        assertThat(german.get(link + "/more").status()).isEqualTo(405);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Runde in Fellbach · Reihum</title>")
                .contains("lang=\"de\"")
                .contains("Guten Tag Kim Anker,")
                .contains("kommen Sie am Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr nach Fellbach?")
                .contains("Rathaus Fellbach, Saal 1, Fellbach")
                .contains("Bus 60 bis Markt")
                .contains("Bitte antworten Sie bis Mittwoch, 2. Dezember 2026.")
                .contains("Wir haben noch keine Antwort von Ihnen.")
                .doesNotContain("??");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(before).containsKeys("invitation", "invitation_event", "seating", "person", "outbox_letter");
        assertThat(everything()).isEqualTo(before);
    }

    private HttpResponse<String> head(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void thePageIsKeptOutOfCachesAndIndexes() {
        Page page = german.get(linkOf("Anker"));

        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anAnswerIsStoredAndSaysHowAndWhen() {
        String link = linkOf("Anker");
        clock.advance(Duration.ofMinutes(7));

        Page sent = german.post(link, "answer", "YES");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.location()).isEqualTo(link + "?stored=ANSWER");
        assertThat(sent.header("Set-Cookie")).isEmpty();

        assertThat(german.get(sent.location()).body())
                .contains("Gespeichert. Danke!")
                .contains("Zusage. Ihr Platz ist reserviert.")
                .containsPattern("Ihre Antwort bisher:\\s*<span class=\"state-yes\">Zusage</span>")
                .contains(">21. November 2026, 12:07 Uhr, über diesen Link</p>");
        assertThat(german.get(link).body()).doesNotContain("Gespeichert. Danke!");
        assertThat(jdbc.sql("select given_by from invitation_event where kind = 'ANSWERED'")
                        .query(String.class)
                        .list())
                .containsExactly("Kim Anker");
    }

    @Test
    void whoFindsNoSeatIsToldThePlaceInLine() {
        season.manager(fellbach, "Vorher");
        season.manager(fellbach, "Zwei");
        String third = linkOf("Drei");
        german.post(letters.to("vorher@example.org").path(), "answer", "YES");
        german.post(letters.to("zwei@example.org").path(), "answer", "YES");
        german.post(third, "answer", "YES");

        assertThat(german.get(third).body()).contains("Sie stehen auf der Warteliste, Platz 2.");
        assertThat(new Visitor(port, "en").get(third).body()).contains("on the waiting list, place 2.");
    }

    @Test
    void aPostWithoutOrWithAnUnknownAnswerStoresNothing() {
        String link = linkOf("Anker");
        var before = everything();

        assertThat(german.post(link, "note", "Zug").body())
                .contains("Bitte drücken Sie auf Ihre Antwort", "Zug</textarea>");
        assertThat(german.post(link, "answer", "OPEN").body()).contains("Bitte drücken Sie auf Ihre Antwort");
        assertThat(german.post(link, "answer", "PERHAPS").status()).isEqualTo(400);
        assertThat(german.get(link).body()).doesNotContain("Gespeichert");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anAnswerThatComesTooLateIsNotSaidToBeStored() {
        String link = linkOf("Anker");
        german.get(link);
        clock.set(Instant.parse("2026-12-16T09:00:00Z"));

        german.post(link, "answer", "YES");

        assertThat(german.get(link).body())
                .contains("hat schon begonnen")
                .contains("Wir haben noch keine Antwort von Ihnen.")
                .doesNotContain("Gespeichert. Danke!")
                .doesNotContain("name=\"answer\"");
        assertThat(jdbc.sql("select count(*) from invitation_event where kind = 'ANSWERED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCancelledMeetingSaysSoAndAsksNothing() {
        String link = linkOf("Anker");
        german.post(link, "answer", "YES");
        german.get(link);
        season.cancel(meeting);

        assertThat(german.get(link).body())
                .contains("Das Treffen am Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr in Fellbach fällt aus.")
                .doesNotContain("name=\"answer\"");
    }

    @Test
    void afterAMoveThePageAsksToConfirmAgain() {
        String link = linkOf("Anker");
        german.post(link, "answer", "YES");
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(1), season.room(fellbach, 1)));

        assertThat(german.get(link).body())
                .contains("Donnerstag, 17. Dezember 2026")
                .contains("Uhrzeit haben sich am 21. November 2026, 12:00 Uhr geändert.")
                .contains("Ihr Platz bleibt bis 12. Dezember 2026, 10:00 Uhr für Sie reserviert")
                .doesNotContain("class=\"chosen");
    }

    @Test
    void aLinkThatIsNotValidGetsOneAndTheSamePageWhateverIsWrong() {
        String link = linkOf("Anker");
        long id = jdbc.sql("select id from invitation").query(Long.class).single();
        Instant later = clock.instant().plus(Duration.ofDays(9));
        String altered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        List<String> wrong = List.of(
                altered,
                link + "A",
                "/r/x",
                "/r/" + "A".repeat(44),
                "/r/" + links.token("other", id, 0, later),
                "/r/" + links.token("rsvp", id, 1, later),
                "/r/" + links.token("rsvp", id + 1, 0, later),
                "/r/" + links.token("rsvp", id, 0, clock.instant()));

        List<Page> pages = wrong.stream().map(german::get).toList();

        assertThat(pages).extracting(Page::status).containsOnly(404);
        assertThat(pages).extracting(Page::body).containsOnly(pages.get(0).body());
        assertThat(pages.get(0).body()).contains("Dieser Link gilt nicht").contains("lang=\"de\"");
        assertThat(new Visitor(port, "en").get(altered).body())
                .contains("This link is not valid")
                .contains("lang=\"en\"");
        for (String page : List.of("/substitute", "/no-more", "/more")) {
            Page posted = german.post(altered + page, "lastName", "Neu");
            assertThat(posted.status()).isEqualTo(404);
            assertThat(posted.body()).isEqualTo(pages.get(0).body());
        }
        Page posted = german.post(altered, "answer", "YES");
        assertThat(posted.status()).isEqualTo(404);
        assertThat(posted.body()).isEqualTo(pages.get(0).body());
        assertThat(posted.header("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void aWithdrawnLinkIsNotValidAnyMore() {
        String link = linkOf("Anker");
        jdbc.sql("update invitation set link_version = link_version + 1").update();

        assertThat(german.get(link).status()).isEqualTo(404);
        assertThat(german.post(link, "answer", "YES").status()).isEqualTo(404);
    }

    @Test
    void theLinkExpiresADayAfterTheMeeting() {
        String link = linkOf("Anker");
        clock.set(Instant.parse("2026-12-17T14:59:00Z"));
        assertThat(german.get(link).status()).isEqualTo(200);
        clock.set(Instant.parse("2026-12-17T15:00:00Z"));
        assertThat(german.get(link).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"; , \" \n =", "<script>alert(1)</script>", "{0} '{' ${7*7} [[${7*7}]]", "O'Neil & Co"})
    void aHostileNameIsShownAsItIs(String name) {
        Person person = season.manager(
                fellbach, new PersonName(FormOfAddress.MS, "", "Kim", name), "kim@example.org", Locale.GERMAN);
        inviting.invite(meeting, clock.instant());

        LettersRead.Posted letter = letters.to("kim@example.org");
        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(german.get(letter.path()).body())
                .contains("Guten Tag Frau " + escaped + ",")
                .doesNotContain("<script>");
        assertThat(letter.html()).contains("Sehr geehrte Frau " + escaped + ",").doesNotContain("<script>");
        assertThat(letter.text()).startsWith("Sehr geehrte Frau " + name + ",");
        assertThat(letter.line("ATTENDEE")).endsWith(":mailto:kim@example.org");
        assertThat(person.name().lastName()).isEqualTo(name);
    }

    @Test
    void theLinkOfATestLetterSaysThatItWasOne() {
        Page page = german.get("/r/probe");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Das war ein Probebrief");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() {
        String link = linkOf("Anker");
        var english = new Visitor(port, "en");
        english.post(link, "answer", "MAYBE");

        assertThat(english.get(link).body())
                .contains("lang=\"en\"")
                .contains("Wednesday, 16 December 2026, 10:00–16:00")
                .contains("Tentative. No seat is reserved for you yet.")
                .contains("21 November 2026, 12:00")
                .doesNotContain("??");
    }
}
