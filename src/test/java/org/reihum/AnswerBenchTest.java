package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.mail.SignedLinks;
import org.reihum.testing.Crowd;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.KeepAlive;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.reihum.testing.RecordedSql;
import org.reihum.testing.TappedDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Measures answers through the whole of HTTP beside the bare transaction: the very statements that the same answers sent
 * to the same database, taken down once and sent again without anything around them. Nothing here fails for being slow.
 */
@DatabaseTest
@Tag("bench")
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=16")
class AnswerBenchTest {

    private static final String DATABASE = System.getProperty("reihum.test.database", "h2");
    private static final int CONNECTIONS = 32;
    private static final int PEOPLE = 512;
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("reihum.bench.seconds", 8) / 2 + 1);
    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("reihum.bench.seconds", 8));

    /** Each changes something, given the one before. */
    private static final List<String> ANSWERS = List.of("YES", "MAYBE", "NO");

    private static final List<String> LINES = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TappedDataSource database;

    @Autowired
    SignedLinks links;

    /** @param perSecond by all connections together */
    private record Figure(int perSecond, double median, double p95, double p99) {}

    private interface Answer {
        void give(KeepAlive connection, int person, int round) throws IOException, SQLException;
    }

    @AfterAll
    static void write() throws IOException {
        LINES.add(
                0,
                "-- answers on %s, %d connections, pool of 16, %d processors, %d s each"
                        .formatted(
                                DATABASE,
                                CONNECTIONS,
                                Runtime.getRuntime().availableProcessors(),
                                MEASURED.toSeconds()));
        BenchTable.write(LINES);
    }

    @Test
    void answersToFiftyMeetings() throws Exception {
        measure(50);
    }

    @Test
    void answersToOneMeeting() throws Exception {
        measure(1);
    }

    private void measure(int meetings) throws Exception {
        var paths = prepare(meetings);
        List<List<RecordedSql>> recorded = record(paths);

        var bare = figure((connection, person, round) ->
                recorded.get(person).get(round % ANSWERS.size()).replay(database));
        forget();
        var http = figure((connection, person, round) -> post(connection, paths.get(person), round));

        note(
                "%2d meetings: bare SQL, the same %d statements"
                        .formatted(meetings, recorded.get(0).get(0).size()),
                bare);
        note("%2d meetings: answer through the link (POST)".formatted(meetings), http);
        LINES.add("   ratio %.2f%s".formatted((double) http.perSecond() / bare.perSecond(), size()));
        assertThat(jdbc.sql("select count(*) from seating where taken <> (select count(*) from invitation i"
                                + " where i.meeting_id = seating.meeting_id and i.seat = 'SEATED')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** People enough for each connection to have its own; seats enough for all. */
    private List<String> prepare(int meetings) {
        var ground = new MeetingInSql(jdbc, MovableClock.START).write(PEOPLE, PEOPLE);
        if (meetings > 1) {
            ground.meetings(2, meetings);
        }
        var ids = ground.invite(PEOPLE);
        jdbc.sql("insert into seating (meeting_id, capacity, taken, next_position)" + " select id, " + PEOPLE
                        + ", 0, 1 from meeting where id > 1")
                .update();
        jdbc.sql("update invitation set meeting_id = 1 + mod(person_id, " + meetings + ")")
                .update();
        return ids.stream()
                .map(id -> "/r/" + links.token("rsvp", id, 1, MovableClock.START.plus(Duration.ofDays(120))))
                .toList();
    }

    /** By person and answer, from its second time on. */
    private List<List<RecordedSql>> record(List<String> paths) throws Exception {
        List<List<RecordedSql>> all = new ArrayList<>();
        try (var connection = new KeepAlive(port)) {
            for (String path : paths) {
                for (int round = 0; round < ANSWERS.size(); round++) {
                    post(connection, path, round);
                }
                List<RecordedSql> own = new ArrayList<>();
                for (int round = 0; round < ANSWERS.size(); round++) {
                    int now = round;
                    own.add(RecordedSql.of(database, () -> post(connection, path, now)));
                }
                all.add(own);
            }
        }
        all.get(0).get(0).texts().forEach(text -> System.out.println("   " + text));
        return all;
    }

    private void post(KeepAlive connection, String path, int round) throws IOException {
        assertThat(connection
                        .post(path, "answer=" + ANSWERS.get(round % ANSWERS.size()))
                        .status())
                .isEqualTo(302);
    }

    private void forget() {
        jdbc.sql("update invitation set answer = 'OPEN', seat = 'NONE', waiting_position = null")
                .update();
        jdbc.sql("update seating set taken = 0").update();
    }

    private Figure figure(Answer answer) throws Exception {
        var rounds = new int[PEOPLE];
        run(answer, rounds, WARM_UP);
        var nanos = run(answer, rounds, MEASURED);
        return new Figure(
                (int) (nanos.size() * 1e9 / MEASURED.toNanos()),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    /** Each connection goes round among people of its own, whose answers therefore have an order. */
    private List<Long> run(Answer answer, int[] rounds, Duration how) throws Exception {
        long end = System.nanoTime() + how.toNanos();
        List<Callable<List<Long>>> all = IntStream.range(0, CONNECTIONS)
                .<Callable<List<Long>>>mapToObj(own -> () -> {
                    List<Long> times = new ArrayList<>();
                    try (var connection = new KeepAlive(port)) {
                        int person = own;
                        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                            answer.give(connection, person, rounds[person]++);
                            times.add(System.nanoTime() - begin);
                            person = (person + CONNECTIONS) % PEOPLE;
                        }
                    }
                    return times;
                })
                .toList();
        return Crowd.inParallel(all).stream().flatMap(List::stream).sorted().toList();
    }

    private static void note(String what, Figure figure) {
        LINES.add("%-52s %6d/s   median %6.1f ms   p95 %6.1f ms   p99 %6.1f ms"
                .formatted(what, figure.perSecond(), figure.median(), figure.p95(), figure.p99()));
    }

    private String size() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            String url = connection.getMetaData().getURL();
            return url.startsWith("jdbc:h2:file:")
                    ? "; H2 file %d MB"
                            .formatted(
                                    Files.size(Path.of(url.replaceAll("jdbc:h2:file:|;.*", "") + ".mv.db")) / 1_000_000)
                    : "";
        }
    }
}
