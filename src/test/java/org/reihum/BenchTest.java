package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.reihum.mail.SignedLinks;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.reihum.testing.RunningReihum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Measures, beside a reference in the same run; a loaded machine slows both. Nothing here fails for being slow. */
@DatabaseTest
@Tag("bench")
class BenchTest {

    private static final int PEOPLE = 200;
    private static final int MANY_PEOPLE = 2000;

    private static BenchTable table;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    SignedLinks links;

    @BeforeAll
    static void newTable() {
        table = new BenchTable(System.getProperty("reihum.test.database", "h2"));
    }

    @AfterAll
    static void write() throws IOException {
        table.write();
    }

    @Test
    void answers() throws Exception {
        var invitations =
                new MeetingInSql(jdbc, MovableClock.START).write(PEOPLE, PEOPLE).invite(PEOPLE);
        var tokens = invitations.stream()
                .map(id -> links.token("rsvp", id, 1, MovableClock.START.plus(Duration.ofDays(60))))
                .toList();
        var turn = new AtomicInteger();
        var bare = table.measure("bare SQL: lock, update, insert, commit", () -> {
            int at = turn.getAndIncrement();
            transaction(invitations.get(at % PEOPLE), answer(at));
        });
        table.measure("answer through the link (POST)", bare, () -> {
            int at = turn.getAndIncrement();
            expect(302, post("/r/" + tokens.get(at % PEOPLE), answer(at)));
        });
        table.measure(
                "answer page (GET)", bare, () -> expect(200, get("/r/" + tokens.get(turn.getAndIncrement() % PEOPLE))));
        long rows = jdbc.sql("select count(*) from invitation_event where kind = 'ANSWERED'")
                .query(Long.class)
                .single();
        table.note("answers stored: " + rows + size());
    }

    @Test
    void guestsOfAMeeting() throws Exception {
        new MeetingInSql(jdbc, MovableClock.START).write(50, MANY_PEOPLE).invite(50);
        jdbc.sql("update invitation set answer = 'YES', seat = 'WAITING', waiting_position = id where id > 50")
                .update();
        jdbc.sql("update invitation set answer = 'YES', seat = 'SEATED' where id <= 50")
                .update();
        var rosa = new Desk(mvc);
        var bare = table.measure(
                "bare SQL: 50 of 2,000 guests by name",
                () -> assertThat(jdbc.sql("select * from invitation i"
                                        + " join person p on p.id = i.person_id where i.meeting_id = 1"
                                        + " order by lower(p.last_name), p.id fetch next 50 rows only")
                                .query()
                                .listOfRows())
                        .hasSize(50));
        for (String rest : List.of("", "?page=39", "?state=WAITING&q=muster19", "/figures")) {
            table.measure(
                    "page of 2,000 guests" + rest,
                    bare,
                    () -> assertThat(rosa.see("/desk/meetings/1" + rest).status())
                            .isEqualTo(200));
        }
    }

    /** Each comes round with another answer than before. */
    private static String answer(int at) {
        return List.of("YES", "MAYBE", "NO").get(at / PEOPLE % 3);
    }

    private String size() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            String url = connection.getMetaData().getURL();
            return url.startsWith("jdbc:h2:file:")
                    ? "; H2 file: " + Files.size(Path.of(url.replaceAll("jdbc:h2:file:|;.*", "") + ".mv.db")) / 1024
                            + " KiB"
                    : "";
        }
    }

    private void transaction(long invitation, String answer) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select taken from seating where meeting_id = 1 for update");
                    var update = connection.prepareStatement(
                            "update invitation set answer = ?, answered_at = current_timestamp where id = ?");
                    var trace = connection.prepareStatement("insert into invitation_event"
                            + " (invitation_id, at, kind, answer, party, channel, given_by)"
                            + " values (?, current_timestamp, 'ANSWERED', ?, 1, 'LINK', 'Erika Muster')")) {
                lock.executeQuery();
                update.setString(1, answer);
                update.setLong(2, invitation);
                update.executeUpdate();
                trace.setLong(1, invitation);
                trace.setString(2, answer);
                trace.executeUpdate();
                connection.commit();
            }
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
    void start(@TempDir Path folder) throws Exception {
        Path jar = Path.of("target/reihum.jar").toAbsolutePath();
        assertThat(jar).as("run it with verify, which makes the jar first").exists();
        Path extracted = folder.resolve("extracted");
        var extracting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        extracted.toString())
                .inheritIO()
                .start();
        assertThat(extracting.waitFor()).isZero();

        double whole = fastestStart(folder.resolve("a"), jar);
        double apart = fastestStart(folder.resolve("b"), extracted.resolve("reihum.jar"));
        table.note(
                "start of the jar: %.1f s; extracted: %.1f s, ratio %.2f (faster of two, H2 file with tables; jar %d MB)"
                        .formatted(whole, apart, apart / whole, Files.size(jar) / 1_000_000));
    }

    private static double fastestStart(Path folder, Path jar) {
        List<String> what = List.of("-jar", jar.toString());
        // the first makes the tables
        RunningReihum.start(folder, what).close();
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            try (var running = RunningReihum.start(folder, what)) {
                fastest = Math.min(fastest, running.secondsToStart());
            }
        }
        return fastest;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
    }

    private HttpRequest post(String path, String answer) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("answer=" + answer))
                .build();
    }

    private static void expect(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(status);
    }
}
