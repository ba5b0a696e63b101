package org.reihum.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.ical.CalendarLint;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public calendar of a series as a subscriber fetches it, over HTTP. */
@DatabaseTest
class SeriesFeedTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    MovableClock.Hands clock;

    @LocalServerPort
    int port;

    Season.Home fellbach;
    Series series;
    MeetingId meeting;

    @BeforeEach
    void aSeriesWithOneMeeting() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, House.OPEN));
        clock.advance(Duration.ofHours(1));
    }

    private HttpResponse<byte[]> fetch(String... headers) throws Exception {
        return send("GET", "/feeds/runde.ics", headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private List<String> lines() throws Exception {
        byte[] body = fetch().body();
        assertThat(CalendarLint.problems(body)).isEmpty();
        return List.of(
                new String(body, StandardCharsets.UTF_8).replace("\r\n ", "").split("\r\n"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aSubscriberGetsACalendarWithItsMarks() throws Exception {
        HttpResponse<byte[]> answer = fetch();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT))
                .isEqualTo("text/calendar;charset=utf-8");
        assertThat(header(answer, "ETag")).matches("\"[0-9a-z]{40,}\"");
        assertThat(header(answer, "Last-Modified")).isEqualTo("Sat, 21 Nov 2026 12:00:00 GMT");
        assertThat(header(answer, "Cache-Control")).contains("max-age=300").doesNotContain("no-store");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline").contains("runde.ics");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void headHasTheSameMarksAndNoBody() throws Exception {
        HttpResponse<byte[]> get = fetch();
        HttpResponse<byte[]> head = send("HEAD", "/feeds/runde.ics");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Last-Modified", "Content-Type", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void whoHasTheseBytesGets304WithoutABody() throws Exception {
        HttpResponse<byte[]> first = fetch();
        String etag = header(first, "ETag");
        String modified = header(first, "Last-Modified");

        for (HttpResponse<byte[]> again : List.of(
                fetch("If-None-Match", etag),
                fetch("If-None-Match", "\"other\", W/" + etag),
                fetch("If-Modified-Since", modified),
                send("HEAD", "/feeds/runde.ics", "If-None-Match", etag),
                fetch("If-None-Match", etag, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"))) {
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(etag);
            assertThat(header(again, "Cache-Control")).contains("max-age=300");
        }
    }

    @Test
    void anotherETagWinsOverAFreshDate() throws Exception {
        String modified = header(fetch(), "Last-Modified");

        assertThat(fetch("If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theBytesAreTheSameWhileNoMeetingChanges() throws Exception {
        byte[] first = fetch().body();
        clock.advance(Duration.ofDays(3));

        assertThat(fetch().body()).isEqualTo(first);
    }

    @Test
    void anAnswerOrAnInvitationDoesNotChangeTheCalendar() throws Exception {
        season.manager(fellbach, "Anker");
        byte[] first = fetch().body();

        inviting.invite(meeting, clock.instant());

        assertThat(fetch().body()).isEqualTo(first);
    }

    @Test
    void aProvisionalMeetingIsTentativeAndAConfirmedOneConfirmed() throws Exception {
        assertThat(lines()).contains("STATUS:TENTATIVE", "SEQUENCE:0", "SUMMARY:Runde in Fellbach");
        season.confirm(meeting);
        assertThat(lines()).contains("STATUS:CONFIRMED", "SEQUENCE:1");
    }

    @Test
    void aCancelledMeetingStaysAndSaysSo() throws Exception {
        season.cancel(meeting);

        assertThat(lines()).contains("STATUS:CANCELLED", "SEQUENCE:1", "SUMMARY:Abgesagt: Runde in Fellbach");
        clock.advance(Duration.ofDays(25 + 30));
        assertThat(lines()).as("thirty days after its day").contains("STATUS:CANCELLED");
        clock.advance(Duration.ofDays(1));
        assertThat(lines()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aMeetingThatTookPlaceStaysForAQuarterOfAYear() throws Exception {
        clock.advance(Duration.ofDays(25 + 90));
        assertThat(lines()).contains("STATUS:TENTATIVE");
        clock.advance(Duration.ofDays(1));
        HttpResponse<byte[]> after = fetch();
        assertThat(new String(after.body(), StandardCharsets.UTF_8)).doesNotContain("BEGIN:VEVENT");
        assertThat(header(after, "Last-Modified"))
                .as("its leaving changed the calendar")
                .isEqualTo("Wed, 17 Mar 2027 12:00:00 GMT");
    }

    @Test
    void aMoveShowsInTheEntryAndInTheMarks() throws Exception {
        HttpResponse<byte[]> before = fetch();
        assertThat(lines()).contains("LAST-MODIFIED:20261121T110000Z", "DTSTAMP:20261121T110000Z");

        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(1), House.OPEN));

        assertThat(lines())
                .contains("SEQUENCE:1", "LAST-MODIFIED:20261121T120000Z", "DTSTAMP:20261121T120000Z")
                .contains("DTSTART;TZID=Europe/Berlin:20261217T100000");
        HttpResponse<byte[]> after = fetch("If-None-Match", header(before, "ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "Last-Modified")).isEqualTo("Sat, 21 Nov 2026 12:00:01 GMT");
        assertThat(fetch("If-Modified-Since", header(before, "Last-Modified")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatHasNoDayIsLeftOutAndTheOrderIsThatOfTheDays() throws Exception {
        season.meeting(series, Season.details(fellbach, null, House.OPEN));
        season.meeting(series, Season.details(fellbach, LocalDate.of(2026, 12, 1), House.OPEN));

        assertThat(lines().stream().filter(line -> line.startsWith("DTSTART;")))
                .containsExactly(
                        "DTSTART;TZID=Europe/Berlin:20261201T100000", "DTSTART;TZID=Europe/Berlin:20261216T100000");
    }

    @Test
    void aSeriesWithoutAMeetingIsAValidCalendar() throws Exception {
        season.series("Leer", false, fellbach);

        HttpResponse<byte[]> answer = send("GET", "/feeds/leer.ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CalendarLint.problems(answer.body())).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void anotherSeriesIsNotInIt() throws Exception {
        season.meeting(
                season.series("Andere", false, fellbach),
                Season.details(fellbach, LocalDate.of(2027, 1, 20), House.OPEN));

        assertThat(lines()).noneMatch(line -> line.contains("Andere"));
    }

    @Test
    void itAsksNothingAndNamesNobody() throws Exception {
        season.manager(fellbach, "Anker");
        inviting.invite(meeting, clock.instant());
        season.confirm(meeting);

        List<String> lines = lines();

        assertThat(lines)
                .noneMatch(line -> line.matches("(METHOD|ORGANIZER|ATTENDEE|CONTACT)[;:].*"))
                .doesNotContain("BEGIN:VALARM");
        assertThat(String.join("\n", lines))
                .doesNotContainIgnoringCase("mailto", "Anker", "@example.org", "Rosa", "/r/");
    }

    @Test
    void theUidIsThatOfTheLetters() throws Exception {
        assertThat(lines().stream().filter(line -> line.startsWith("UID:"))).hasSize(1);
        assertThat(lines()).contains("URL:https://reihum.example.org/series/runde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/unbekannt.ics", "/feeds/runde", "/feeds/.ics", "/feeds/runde.ics.ics"})
    void anAddressThatLeadsNowhereIs404AndNoCalendar(String path) throws Exception {
        HttpResponse<byte[]> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("VCALENDAR");
    }
}
