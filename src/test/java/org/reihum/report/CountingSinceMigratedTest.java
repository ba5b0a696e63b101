package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an earlier release is upgraded: only what had not begun is still given to whoever asks for the same. */
class CountingSinceMigratedTest {

    private static void upTo(String version, JdbcDataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void whatHadBegunMayHaveCounted(@TempDir Path folder) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("before"));
        upTo("289", database);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,"
                                + " funded, contact_name, contact_email, version) values (1, 'runde', 'Runde', true, true, 8,"
                                + " time '10:00', time '16:00', 'Europe/Berlin', 7, false, 'Anna', 'anna@example.org', 3)")
                .update();
        report(1, "null", jdbc);
        report(2, "current_timestamp", jdbc);

        upTo("290", database);

        assertThat(jdbc.sql("select id from report where counting_since is null")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
    }

    private static void report(int id, String started, JdbcClient jdbc) {
        jdbc.sql("insert into report (id, kind, series_id, first_day, last_day, language, requested_by, requested_at,"
                        + " started_at) values (" + id
                        + ", 'PERIOD', 1, date '2026-01-01', date '2026-06-30', 'de', 'rosa',"
                        + " current_timestamp, " + started + ")")
                .update();
    }
}
