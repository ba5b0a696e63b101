package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the entering of 100,000 people of 2,000 firms beside plain batch inserts of the same rows, and what it keeps in memory. */
@DatabaseTest
@Tag("bench")
class ImportBenchTest {

    private static final int MANY = Integer.getInteger("reihum.bench.people", 100_000);
    private static final int FIRMS = 2000;
    private static final int BATCH = 500;

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private final List<String> lines = new ArrayList<>();

    private static byte[] file(String series, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "Frau;Anna%2$d;Muster%1$s%2$d;anna%1$s%2$d@example.org;0761 %2$d;Beispiel %1$s %3$d GmbH"
                        .formatted(series, i, i % FIRMS))
                .collect(Collectors.joining("\r\n", "Anrede;Vorname;Nachname;E-Mail;Telefon;Firma\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By turns, so that both meet the same machine and tables of the same size. */
    @Test
    void speed() throws Exception {
        double bestPlain = 0;
        double bestImport = 0;
        entered("w", MANY / 10);
        plain("v", MANY / 10);
        for (int turn = 0; turn < 3; turn++) {
            double plain = plain("p" + turn, MANY);
            double imported = entered("i" + turn, MANY);
            say("plain %8.0f rows/s   import %8.0f rows/s   %.2f", plain, imported, imported / plain);
            bestPlain = Math.max(bestPlain, plain);
            bestImport = Math.max(bestImport, imported);
        }
        say("best of three: import of %,d people is %.2f of plain JDBC batch inserts", MANY, bestImport / bestPlain);
        write();
    }

    @Test
    void memory() throws Exception {
        entered("w", MANY / 10);
        long few = live("a", MANY / 10);
        long many = live("b", MANY);
        say(
                "live memory of the run: %,d lines %,d KiB, %,d lines %,d KiB, growth exponent %.2f",
                MANY / 10, few / 1024, MANY, many / 1024, Math.log((double) many / few) / Math.log(10));
        write();
    }

    /** @return people a second, from the start of the run to its end */
    private double entered(String series, int people) {
        ImportFile file = desk.open(Kind.PEOPLE, file(series, people));
        long begin = System.nanoTime();
        ImportFile run = desk.enter(file, false, List.of());
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(run.entered()).isEqualTo(people);
        return people / seconds;
    }

    private long live(String series, int people) throws InterruptedException {
        ImportFile file = desk.open(Kind.PEOPLE, file(series, people));
        var heap = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = heap.getHeapMemoryUsage().getUsed();
        var most = new AtomicLong();
        var running = new AtomicBoolean(true);
        Thread looking = new Thread(() -> {
            while (running.get()) {
                System.gc();
                most.accumulateAndGet(heap.getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(50_000_000);
            }
        });
        looking.start();
        desk.enter(file, false, List.of());
        running.set(false);
        looking.join();
        return Math.max(1024, most.get() - before);
    }

    private double plain(String series, int people) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Map<Integer, Long> firms = firms(connection, series);
            try (var person = connection.prepareStatement(
                            "insert into person (form_of_address, title, first_name, last_name, name_key, email, phone,"
                                    + " language, active, version) values ('MS', '', ?, ?, ?, ?, ?, 'de', true, 0)",
                            Statement.RETURN_GENERATED_KEYS);
                    var affiliation = connection.prepareStatement(
                            "insert into affiliation (person_id, organisation_id, function) values (?, ?, 'GUEST')")) {
                for (int from = 0; from < people; from += BATCH) {
                    for (int i = from; i < Math.min(people, from + BATCH); i++) {
                        person.setString(1, "Anna" + i);
                        person.setString(2, "Muster" + series + i);
                        person.setString(3, "muster" + series + i + "|anna" + i);
                        person.setString(4, "anna" + series + i + "@example.org");
                        person.setString(5, "0761 " + i);
                        person.addBatch();
                    }
                    person.executeBatch();
                    List<Long> keys = keys(person);
                    for (int k = 0; k < keys.size(); k++) {
                        affiliation.setLong(1, keys.get(k));
                        affiliation.setLong(2, firms.get((from + k) % FIRMS));
                        affiliation.addBatch();
                    }
                    affiliation.executeBatch();
                    connection.commit();
                }
            }
        }
        return people / ((System.nanoTime() - begin) / 1e9);
    }

    private static Map<Integer, Long> firms(Connection connection, String series) throws SQLException {
        Map<Integer, Long> firms = new HashMap<>();
        try (var firm = connection.prepareStatement(
                "insert into organisation (name, name_key, kind, version) values (?, ?, 'COMPANY', 0)",
                Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < FIRMS; i++) {
                firm.setString(1, "Beispiel " + series + " " + i + " GmbH");
                firm.setString(2, "beispiel " + series + " " + i + " gmbh");
                firm.addBatch();
            }
            firm.executeBatch();
            List<Long> keys = keys(firm);
            for (int i = 0; i < FIRMS; i++) {
                firms.put(i, keys.get(i));
            }
            connection.commit();
        }
        return firms;
    }

    private static List<Long> keys(PreparedStatement statement) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (var generated = statement.getGeneratedKeys()) {
            while (generated.next()) {
                keys.add(generated.getLong("id"));
            }
        }
        return keys;
    }

    private void say(String line, Object... values) {
        lines.add("imports on " + System.getProperty("reihum.test.database", "h2") + ": " + line.formatted(values));
    }

    private void write() throws IOException {
        lines.forEach(System.out::println);
        Files.write(Path.of("target/bench.txt"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
