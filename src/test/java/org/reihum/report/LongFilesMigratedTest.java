package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an earlier release is upgraded with its reports, longer than a text of H2 may be declared: no line is lost. */
class LongFilesMigratedTest {

    private static final int LINES = 12_000;

    private static Flyway upTo(String version, JdbcDataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(version)
                .load();
    }

    @Test
    void aFileOfMoreThanAMillionCharactersIsServedAsItsLinesWere(@TempDir Path folder) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("before"));
        upTo("255", database).migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,"
                                + " funded, contact_name, contact_email, version) values (1, 'runde', 'Runde', true, true, 8,"
                                + " time '10:00', time '16:00', 'Europe/Berlin', 7, false, 'Anna', 'anna@example.org', 3)")
                .update();
        jdbc.sql(
                        "insert into report (id, kind, series_id, first_day, last_day, language, requested_by, requested_at)"
                                + " values (1, 'PERIOD', 1, date '2026-01-01', date '2026-06-30', 'de', 'rosa', current_timestamp)")
                .update();
        jdbc.sql("insert into report_line (report_id, file, position, line)"
                        + " select 1, 'PARTICIPATIONS', x - 1, 'Zeile ' || x || repeat('ä', 100) || char(13) || char(10)"
                        + " from system_range(1, " + LINES + ")")
                .update();
        jdbc.sql(
                        "insert into report_line (report_id, file, position, line) values (1, 'FIGURES', 0, 'a'), (1, 'FIGURES', 1, 'b')")
                .update();

        upTo("256", database).migrate();

        String whole = "\uFEFF"
                + IntStream.rangeClosed(1, LINES)
                        .mapToObj(line -> "Zeile " + line + "ä".repeat(100) + "\r\n")
                        .collect(Collectors.joining());
        assertThat(whole.length()).isGreaterThan(1_048_576);
        assertThat(served(jdbc, "participations")).isEqualTo(whole);
        assertThat(served(jdbc, "figures")).isEqualTo("\uFEFFab");
        assertThat(jdbc.sql("select rows_done from report where id = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(LINES);
    }

    private static String served(JdbcClient jdbc, String name) {
        var files = new StoredFiles(jdbc);
        StoredFiles.Stored file = files.find(1, name, "csv").orElseThrow();
        var octets = new ByteArrayOutputStream();
        files.copy(file, octets);
        assertThat(file.octets()).isEqualTo(octets.size());
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of().formatHex(FileInPieces.sha256().digest(octets.toByteArray())));
        return octets.toString(StandardCharsets.UTF_8);
    }
}
