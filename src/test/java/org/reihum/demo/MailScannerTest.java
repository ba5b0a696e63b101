package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.Inviting;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A company's mail scanner opens every address in every letter, again and again (SC05): not one row may change. */
// a demo that only letters are added to, shared with InvitationOfM06Test
@DemoTest
@TestPropertySource(properties = "spring.application.name=letters-of-the-demo")
class MailScannerTest {

    private static final int SOME = 12;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    /** What scanners and previews of links call themselves, and a browser that fetches ahead. */
    private static final List<Map<String, String>> SCANNERS = List.of(
            Map.of("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks/1.0 (Microsoft Defender)"),
            Map.of("User-Agent", "Mozilla/5.0 (compatible; Barracuda Sentinel; link protection)"),
            Map.of("User-Agent", "Mozilla/5.0 (compatible; Mimecast URL Protection/2.1)"),
            Map.of("User-Agent", "Mozilla/5.0 (compatible; Proofpoint URL Defense)"),
            Map.of(
                    "User-Agent",
                    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                    "Range",
                    "bytes=0-32768"),
            Map.of("User-Agent", "Mozilla/5.0 SkypeUriPreview Preview/0.5 (Microsoft Teams)", "Accept", "*/*"),
            Map.of(
                    "User-Agent",
                    "Mozilla/5.0 Chrome/141.0",
                    "Purpose",
                    "prefetch",
                    "Sec-Purpose",
                    "prefetch;prerender"));

    private static final Set<String> NOT_OURS = Set.of("demo_clock", "flyway_schema_history");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void o35_openingEveryMailedAddressAndWhatIsBehindItChangesNoRow() throws Exception {
        writeLetters();
        Set<String> paths = mailedPaths();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(84);
        paths.addAll(behindAnswerPages(paths));
        paths.addAll(wishPages());
        Map<String, List<String>> before = everyRow();

        for (var scanner : SCANNERS) {
            for (String path : paths) {
                assertThat(fetch("HEAD", path, scanner)).isEqualTo(200);
                assertThat(fetch("GET", path, scanner)).isIn(200, 206);
            }
        }

        System.out.printf(
                "mail scanners: addresses=%d scanners=%d requests=%d%n",
                paths.size(), SCANNERS.size(), 2 * paths.size() * SCANNERS.size());
        assertThat(everyRow()).isEqualTo(before);
    }

    @Test
    void aBrowserThatRunsScriptsChangesNoRow() {
        openOneLetterOfEachKind(Duration.ofSeconds(1));
    }

    @Test
    @Tag("race")
    void aBrowserThatRunsScriptsForTenSecondsChangesNoRow() {
        openOneLetterOfEachKind(Duration.ofSeconds(10));
    }

    private void openOneLetterOfEachKind(Duration each) {
        writeLetters();
        Map<String, String> letters = oneLetterOfEachKind();
        assertThat(letters.keySet()).anyMatch(kind -> kind.contains("INVITATION"));
        Map<String, List<String>> before = everyRow();
        Set<String> opened = new TreeSet<>();

        try (var chromium = Chromium.start()) {
            var page = chromium.visitor(1280, 900);
            letters.values().forEach(html -> {
                page.setContent(html);
                for (String path : paths(html)) {
                    page.navigate("http://localhost:" + port + path);
                    opened.add(path);
                }
                // what a script would do after a while
                page.waitForTimeout(each.toMillis());
            });
        }

        System.out.printf(
                "mail scanner with scripts: kinds=%s addresses=%d seconds each=%d%n",
                letters.keySet(), opened.size(), each.toSeconds());
        assertThat(everyRow()).isEqualTo(before);
    }

    /** Everybody is invited and accepts; the first to have a seat gives it up again, so that somebody moves up. */
    private void writeLetters() {
        var now = clock.instant();
        var meeting = ulm().id();
        inviting.invite(meeting, now);
        var ids = jdbc.sql("select id from invitation where meeting_id = " + meeting.value() + " order by id")
                .query(Long.class)
                .list();
        ids.forEach(id -> answer(id, Answer.YES));
        answer(ids.get(0), Answer.NO);
    }

    private void answer(long invitation, Answer answer) {
        answering.answer(
                new InvitationId(invitation), GivenAnswer.of(answer), Channel.LINK, "Erika Muster", clock.instant());
    }

    /** The HTML of the first letter of each kind; a purpose without its numbers and addresses is the kind. */
    private Map<String, String> oneLetterOfEachKind() {
        Map<String, String> letters = new TreeMap<>();
        jdbc.sql("select purpose, html from outbox_letter order by id")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(letter -> letters.putIfAbsent(
                        letter.getKey().replaceAll("[^:]*[0-9@][^:]*", "").replaceAll(":+", ":"), letter.getValue()));
        return letters;
    }

    @Test
    void theComparisonWouldSeeAnAnswer() throws Exception {
        inviting.invite(ulm().id(), clock.instant());
        Map<String, List<String>> before = everyRow();
        String answerPage = mailedPaths().stream()
                .filter(path -> path.startsWith("/r/"))
                .findFirst()
                .orElseThrow();

        var answer = HttpRequest.newBuilder(URI.create("http://localhost:" + port + answerPage))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("answer=MAYBE"))
                .build();
        browser.send(answer, BodyHandlers.discarding());

        assertThat(everyRow()).isNotEqualTo(before);
    }

    private MeetingCard ulm() {
        var series = allSeries.findBySlug("treffen-der-it-netzwerke").orElseThrow();
        return timetable.of(series.id()).stream()
                .filter(meeting -> meeting.city().equals("Ulm"))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> mailedPaths() {
        Set<String> paths = new TreeSet<>();
        jdbc.sql("select html || ' ' || plain_text from outbox_letter")
                .query(String.class)
                .list()
                .forEach(letter -> paths.addAll(paths(letter)));
        return paths;
    }

    /** What an answer page links to: the person's calendar, and the meeting for it. Of some people, it is the same for all. */
    private static List<String> behindAnswerPages(Set<String> paths) {
        List<String> behind = paths.stream()
                .filter(path -> path.matches("/r/[^/]+"))
                .limit(SOME)
                .flatMap(path -> Stream.of(path + "/calendar", path + "/meeting.ics"))
                .toList();
        assertThat(behind).hasSize(2 * SOME);
        return behind;
    }

    /** The address in List-Unsubscribe, of some people too. */
    private List<String> wishPages() {
        List<String> pages = jdbc
                .sql("select distinct unsubscribe from outbox_letter where unsubscribe is not null"
                        + " order by unsubscribe fetch first " + SOME + " rows only")
                .query(String.class)
                .list()
                .stream()
                .flatMap(address -> paths(address).stream())
                .toList();
        assertThat(pages).hasSize(SOME).allMatch(path -> path.startsWith("/unsubscribe/"));
        return pages;
    }

    private static Set<String> paths(String letter) {
        return ADDRESS.matcher(letter)
                .results()
                .map(found -> URI.create(found.group()).getPath())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int fetch(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return browser.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static String inWords(Map<String, Object> row) {
        Map<String, Object> words = new TreeMap<>(row);
        words.replaceAll((column, value) -> value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
        return words.toString();
    }

    /** All rows of all tables but the scheduler's; the demo's clock goes on by itself. */
    private Map<String, List<String>> everyRow() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : jdbc.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            if (!NOT_OURS.contains(table) && !table.startsWith("qrtz_")) {
                rows.put(
                        table,
                        jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(MailScannerTest::inWords)
                                .sorted()
                                .toList());
            }
        }
        return rows;
    }
}
