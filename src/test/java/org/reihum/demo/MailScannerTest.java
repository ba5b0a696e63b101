package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Inviting;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A company's mail scanner opens every address in every letter, again and again (SC05): not one row may change. */
// a demo of its own: it is changed here
@DemoTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=mail-scanner")
class MailScannerTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");
    private static final int TIMES = 5;
    private static final Set<String> NOT_OURS = Set.of("demo_clock", "flyway_schema_history");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Inviting inviting;

    @Autowired
    AllSeries allSeries;

    @Autowired
    Timetable timetable;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void openingEveryMailedAddressChangesNoRow() throws Exception {
        inviting.invite(ulm().id(), clock.instant());
        Set<String> paths = mailedPaths();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(84);
        Map<String, List<String>> before = everyRow();

        for (int round = 0; round < TIMES; round++) {
            for (String path : paths) {
                assertThat(fetch("HEAD", path)).isEqualTo(200);
                assertThat(fetch("GET", path)).isEqualTo(200);
            }
        }

        assertThat(everyRow()).isEqualTo(before);
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
                .POST(BodyPublishers.ofString("answer=YES"))
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
                .forEach(letter -> ADDRESS.matcher(letter)
                        .results()
                        .forEach(found -> paths.add(URI.create(found.group()).getPath())));
        return paths;
    }

    private int fetch(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
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
