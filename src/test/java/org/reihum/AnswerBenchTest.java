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
import java.util.concurrent.locks.LockSupport;
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
    private static final int AS_FAST_AS_CAN_BE = Integer.MAX_VALUE;
    /** Both by turns, for a machine is not as fast in one minute as in the next. */
    private static final int TURNS = 4;

    private static final Duration SPAN = Duration.ofSeconds(Long.getLong("reihum.bench.seconds", 24));
    private static final Duration TURN = SPAN.dividedBy(TURNS);

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
                                DATABASE, CONNECTIONS, Runtime.getRuntime().availableProcessors(), SPAN.toSeconds()));
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

        Answer replayed = (connection, person, round) ->
                recorded.get(person).get(round % ANSWERS.size()).replay(database);
        Answer posted = (connection, person, round) -> post(connection, paths.get(person), round);
        run(replayed, SPAN);
        run(posted, SPAN);
        List<Long> bareTimes = new ArrayList<>();
        List<Long> httpTimes = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            bareTimes.addAll(run(replayed, TURN));
            httpTimes.addAll(run(posted, TURN));
        }
        var bare = figure(bareTimes);
        var http = figure(httpTimes);

        note(
                "%2d meetings: bare SQL, the same %d statements"
                        .formatted(meetings, recorded.get(0).get(0).size()),
                bare);
        note("%2d meetings: answer through the link (POST)".formatted(meetings), http);
        int half = http.perSecond() / 2;
        note(
                "%2d meetings: the same at %d answers a second".formatted(meetings, half),
                figure(run(posted, SPAN, half)));
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

    private static Figure figure(List<Long> times) {
        var nanos = times.stream().sorted().toList();
        return new Figure(
                (int) (nanos.size() * 1e9 / SPAN.toNanos()),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    /** Each connection goes round among people of its own, whose answers therefore have an order. */
    private List<Long> run(Answer answer, Duration how) throws Exception {
        return run(answer, how, AS_FAST_AS_CAN_BE);
    }

    /**
     * @param perSecond answers by all connections together. What cannot begin in time because the one before is not done
     *     waits, and its wait counts
     */
    private List<Long> run(Answer answer, Duration how, int perSecond) throws Exception {
        boolean paced = perSecond != AS_FAST_AS_CAN_BE;
        long between = CONNECTIONS * 1_000_000_000L / perSecond;
        forget();
        var rounds = new int[PEOPLE];
        long end = System.nanoTime() + how.toNanos();
        List<Callable<List<Long>>> all = IntStream.range(0, CONNECTIONS)
                .<Callable<List<Long>>>mapToObj(own -> () -> {
                    List<Long> times = new ArrayList<>();
                    try (var connection = new KeepAlive(port)) {
                        int person = own;
                        long begin = System.nanoTime() + own * between / CONNECTIONS;
                        for (; begin < end; begin = paced ? begin + between : System.nanoTime()) {
                            LockSupport.parkNanos(begin - System.nanoTime());
                            answer.give(connection, person, rounds[person]++);
                            times.add(System.nanoTime() - begin);
                            person = (person + CONNECTIONS) % PEOPLE;
                        }
                    }
                    return times;
                })
                .toList();
        return Crowd.inParallel(all).stream().flatMap(List::stream).toList();
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
