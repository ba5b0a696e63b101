package org.reihum.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that an organiser wrote is lost when the words move from the series and the invitation into their own room. */
class WordsMigratedTest {

    private static Flyway upTo(String version, JdbcDataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(version)
                .load();
    }

    @Test
    void whatWasWrittenForSeriesAndMeetingsIsKeptInGerman(@TempDir Path folder) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("before"));
        upTo("166", database).migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,"
                                + " funded, inviters, purpose, sign_off, contact_name, contact_email, version)"
                                + " values (1, 'runde', 'Runde', true, true, 8, time '10:00', time '16:00', 'Europe/Berlin', 7,"
                                + " false, 'A und B', 'Zweck', 'Bis bald', 'Anna', 'anna@example.org', 3)")
                .update();
        jdbc.sql("insert into network (id, slug, name, short_name, region, funded, version)"
                        + " values (1, 'alb', 'Netzwerk Alb', 'Alb', 'Alb', false, 0)")
                .update();
        jdbc.sql("insert into place (id, network_id, name, state, latitude, longitude, seat)"
                        + " values (1, 1, 'Fellbach', 'BW', 48.81, 9.27, true)")
                .update();
        jdbc.sql("insert into meeting (id, series_id, number, uid, sequence, state, begins_at, ends_at, zone, topic,"
                        + " host_network_id, place_id, changed_at, version) values (7, 1, 1, 'u', 0, 'CONFIRMED',"
                        + " time '10:00', time '16:00', 'Europe/Berlin', '', 1, 1, current_timestamp, 0)")
                .update();
        jdbc.sql("insert into invitation_text (meeting_id, inviters, purpose, sign_off, version)"
                        + " values (7, 'C', 'Zweck heute', 'Gruß', 2)")
                .update();

        upTo("171", database).migrate();

        assertThat(jdbc.sql(
                                "select series_id, meeting_id, language, inviters, purpose, sign_off, funding from letter_words"
                                        + " order by id")
                        .query((row, number) ->
                                row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + ": "
                                        + row.getString(4) + " / " + row.getString(5) + " / " + row.getString(6) + " / "
                                        + row.getString(7))
                        .list())
                .containsExactly("1 null de: A und B / Zweck / Bis bald / ", "null 7 de: C / Zweck heute / Gruß / ");
        assertThat(jdbc.sql("select contact_email from series")
                        .query(String.class)
                        .single())
                .isEqualTo("anna@example.org");
    }
}
