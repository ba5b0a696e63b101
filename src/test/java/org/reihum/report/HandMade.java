package org.reihum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small half-year, made by hand, in which every counting rule has somebody to show it. */
final class HandMade {

    private final JdbcClient jdbc;

    HandMade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        run(
                network(1, "bwcon"),
                network(2, "bwcon Südwest"),
                network(3, "Drittes Netz"),
                """
                insert into place (id, network_id, name, state, latitude, longitude, seat)
                values (1, 1, 'Ulm', 'BW', 48.4, 10.0, true)
                """,
                """
                insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,
                                    funded, contact_name, contact_email, version)
                values (1, 'runde', 'Die Runde', true, true, 9, time '10:00:00', time '16:00:00', 'Europe/Berlin', 14,
                        true, '', 'runde@example.org', 0)
                """,
                "insert into organisation (id, name, kind, size_class) values (1, 'Beispiel GmbH', 'COMPANY', 'SME')",
                "insert into organisation (id, name, kind, size_class) values (2, 'Muster AG', 'COMPANY', 'LARGE')",
                "insert into organisation (id, name, kind) values (3, 'Hochschule', 'SCIENCE')");
        meeting(1, "2026-01-28", "CONFIRMED");
        meeting(2, "2026-03-18", "CANCELLED");
        meeting(3, "2026-06-30", "PROVISIONAL");
        meeting(4, "2026-07-01", "CONFIRMED");
        meeting(5, "2026-12-02", "CONFIRMED");
        List<String> names = List.of("Ahorn", "Birke", "Chrom", "Distel", "Esche", "Farn", "Ginster", "Hasel");
        for (int id = 1; id <= names.size(); id++) {
            person(id, names.get(id - 1), id % 3 + 1);
        }
        firstMeeting();
        thirdMeeting();
        present(4, 6, 3, null, null, true);
    }

    private void firstMeeting() {
        // Ahorn brings three companions, who are no participations; Birke had moved up; Chrom stays away
        invited(1, 1, "'YES'", "'SEATED'", "null", "null", 3);
        invited(1, 2, "'YES'", "'SEATED'", "timestamp with time zone '2026-01-20 09:00:00+01:00'", "null", 0);
        invited(1, 3, "'YES'", "'SEATED'", "null", "null", 0);
        // Distel waits, and comes anyway
        run("insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer, seat,"
                + " waiting_position, late, companions) values (1, 4, 0, timestamp with time zone"
                + " '2026-01-01 09:00:00+01:00', 0, 'YES', 'WAITING', 1, false, 0)");
        invited(1, 5, "'NO'", "'NONE'", "null", "timestamp with time zone '2026-01-28 08:00:00+01:00'", 0);
        invited(1, 6, "'NO'", "'NONE'", "null", "null", 0);
        invited(1, 7, "'MAYBE'", "'NONE'", "null", "null", 0);
        invited(1, 8, "'OPEN'", "'NONE'", "null", "null", 0);
        present(1, 1, 1, "SME", 1, true);
        present(1, 2, 2, "LARGE", 1, true);
        present(1, 4, 3, null, null, false);
        guest(1, "BEISPIEL gmbh", 2);
    }

    private void thirdMeeting() {
        invited(3, 1, "'YES'", "'SEATED'", "null", "null", 0);
        present(3, 1, 1, "SME", 3, true);
        present(3, 3, 1, "SME", 1, true);
        guest(3, "Beispiel GmbH", 2);
    }

    private static String network(int id, String name) {
        return """
               insert into network (id, slug, name, short_name, region, funded, version)
               values (%d, 'n%d', '%s e. V.', '%s', '', false, 0)
               """.formatted(id, id, name, name);
    }

    private void meeting(int number, String day, String state) {
        run("""
            insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone, topic,
                                 host_network_id, place_id, changed_at, version)
            values (%1$d, 1, %1$d, 'uid-%1$d', 0, '%3$s', date '%2$s', time '10:00:00', time '16:00:00', 'Europe/Berlin',
                    'Thema', 1, 1, timestamp with time zone '2026-01-01 09:00:00+01:00', 0)
            """.formatted(number, day, state));
    }

    private void person(int id, String lastName, int organisation) {
        run("""
                insert into person (id, form_of_address, title, first_name, last_name, language, active, version)
                values (%d, 'NONE', '', 'Kim', '%s', 'de', true, 0)
                """.formatted(id, lastName), """
                insert into affiliation (person_id, organisation_id, network_id, function)
                values (%d, %d, 1, 'COMPANY')
                """.formatted(id, organisation));
    }

    private void invited(
            int meeting, int person, String answer, String seat, String promoted, String givenUp, int companions) {
        run("insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer, seat,"
                + " late, promoted_at, seat_given_up_at, companions) values (" + meeting + ", " + person
                + ", 0, timestamp with time zone '2026-01-01 09:00:00+01:00', 0, " + answer + ", " + seat
                + ", false, " + promoted + ", " + givenUp + ", " + companions + ")");
    }

    void present(
            int meeting,
            int person,
            int organisation,
            @Nullable String size,
            @Nullable Integer network,
            boolean signed) {
        run("""
            insert into attendance (meeting_id, person_id, first_name, last_name, organisation_id, organisation,
                                    size_class, network_id, function, signed, method, checked_in_by)
            select %d, p.id, p.first_name, p.last_name, o.id, o.name, %s, %s, '%s', %b, 'LIST', 'rosa@example.org'
            from person p, organisation o where p.id = %d and o.id = %d
            """.formatted(
                        meeting,
                        size == null ? "null" : "'" + size + "'",
                        network,
                        organisation == 3 ? "SCIENCE" : "COMPANY",
                        signed,
                        person,
                        organisation));
    }

    private void guest(int meeting, String organisation, int network) {
        run("""
            insert into attendance (meeting_id, first_name, last_name, organisation, network_id, function,
                                    signed, method, checked_in_by)
            values (%d, '1)', '=SUMME(1', '%s', %d, 'GUEST', false, 'LIST', 'rosa@example.org')
            """.formatted(meeting, organisation, network));
    }

    void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}
