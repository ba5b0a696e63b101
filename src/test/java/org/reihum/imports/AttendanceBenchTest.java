package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures how long lists are locked that are large: a meeting with many guests, and many meetings in one commit. */
@DatabaseTest
@Tag("bench")
class AttendanceBenchTest {

    private static final int GUESTS = Integer.getInteger("reihum.bench.guests", 10_000);
    private static final int PEOPLE = 500;
    private static final int MEETINGS = 60;

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void meetingsOfFiveYears() {
        run(
                "insert into series (slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days, funded,"
                        + " contact_name, contact_email, version) values ('runde', 'Die Runde', true, true, 4, time '10:00',"
                        + " time '16:00', 'Europe/Berlin', 7, true, 'Anna', 'anna@example.org', 0)");
        run("insert into network (slug, name, short_name, region, funded, version)"
                + " values ('alb', 'Netzwerk Alb', 'Alb', '', false, 0)");
        run("insert into place (network_id, name, state, latitude, longitude, seat)"
                + " select id, 'Fellbach', 'BW', 48, 9, true from network");
        run("insert into membership (series_id, network_id, valid_from)"
                + " select s.id, n.id, date '2020-01-01' from series s, network n");
        enter(
                Kind.MEETINGS,
                "Nr.;Datum;Gastgeber;Stand\n" + all(MEETINGS, i -> (i + 1) + ";" + day(i) + ";Alb;"),
                MEETINGS);
    }

    private static String day(int meeting) {
        return LocalDate.of(2021, 1, 14).plusMonths(meeting).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static String all(int many, IntFunction<String> line) {
        return IntStream.range(0, many).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private double enter(Kind kind, String text, int rows) {
        ImportFile file = desk.open(kind, text.getBytes(StandardCharsets.UTF_8));
        long begin = System.nanoTime();
        ImportFile run = desk.enter(file, false, List.of());
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(run.entered() + run.unchanged()).isEqualTo(rows);
        return seconds;
    }

    @Test
    void manyGuestsOfOneMeeting() throws IOException {
        String guests = "Datum;Vorname;Nachname;Firma;Status\n"
                + all(GUESTS, i -> "14.01.2021;Gustav" + i + ";Gast" + i + ";Zufall " + i % 2000 + " GbR;x");
        double first = enter(Kind.ATTENDANCE, guests, GUESTS);
        double again = enter(Kind.ATTENDANCE, guests + "\n", GUESTS);
        say("%,d guests of one meeting: %.1f s, and %.1f s when all are known", GUESTS, first, again);
    }

    @Test
    void manyMeetingsOfManyPeople() throws IOException {
        enter(
                Kind.PEOPLE,
                "Vorname;Nachname;Firma;E-Mail\n"
                        + all(
                                PEOPLE,
                                i -> "Anna" + i + ";Muster" + i + ";Beispiel " + i % 100 + " GmbH;anna" + i
                                        + "@example.org"),
                PEOPLE);
        String ticks = "x;".repeat(MEETINGS);
        String matrix = "Vorname;Nachname;"
                + IntStream.range(0, MEETINGS)
                        .mapToObj(AttendanceBenchTest::day)
                        .collect(Collectors.joining(";")) + ";\n"
                + all(PEOPLE, i -> "Anna" + i + ";Muster" + i + ";" + ticks);
        double seconds = enter(Kind.ATTENDANCE, matrix, PEOPLE * MEETINGS);
        say("%,d people at %,d meetings in one commit: %.1f s", PEOPLE, MEETINGS, seconds);
    }

    private void say(String line, Object... values) throws IOException {
        String figure = "attendance on %s: %s"
                .formatted(System.getProperty("reihum.test.database", "h2"), line.formatted(values));
        System.out.println(figure);
        Files.write(Path.of("target/bench.txt"), List.of(figure), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
