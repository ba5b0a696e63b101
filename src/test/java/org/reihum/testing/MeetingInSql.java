package org.reihum.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting in thirty days and people to invite, written straight into the tables: also where nothing runs yet. */
public final class MeetingInSql {

    public static final long MEETING = 1;
    public static final String SERIES = "runde";

    /** Rows in one statement. */
    private static final int AT_ONCE = 250;

    private final JdbcClient jdbc;
    private final OffsetDateTime now;
    private final LocalDate day;

    public MeetingInSql(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.day = this.now.plus(Duration.ofDays(30)).toLocalDate();
    }

    /** One network with a room of that many seats, its closed series, one meeting, and people who represent it. */
    public MeetingInSql write(int seats, int people) {
        run("insert into mail_letterhead (id, base_url, sender_name, sender_address)"
                + " values (1, 'https://reihum.example.org', 'Reihum', 'reihum@example.org')");
        run("insert into network (id, slug, name, short_name, region, funded, version)"
                + " values (1, 'alb', 'Netzwerk Alb', 'Alb', 'Alb', false, 0)");
        run("insert into place (id, network_id, name, state, latitude, longitude, seat)"
                + " values (1, 1, 'Fellbach', 'BW', 48.81, 9.27, true)");
        run("insert into venue (id, network_id, place_id, name, step_free) values (1, 1, 1, 'Altes Rathaus', true)");
        run("insert into room (id, venue_id, name, rows_seats, hybrid) values (1, 1, 'Saal', " + seats + ", false)");
        run("insert into organisation (id, name, kind) values (1, 'Musterwerk GmbH', 'COMPANY')");
        run("insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,"
                + " funded, contact_name, contact_email, version)"
                + " values (1, '" + SERIES + "', 'Runde', true, true, 8, time '10:00', time '16:00', 'Europe/Berlin',"
                + " 7, false, 'Anna Beispiel',"
                + " 'anna@example.org', 0)");
        run("insert into letter_words (series_id, language, inviters, purpose, directions, notes, sign_off, funding,"
                + " privacy, version) values (1, 'de', 'Netzwerk Alb', 'Wir tauschen uns aus.', '', '', 'Bis bald', '',"
                + " '', 0)");
        run("insert into membership (id, series_id, network_id, valid_from) values (1, 1, 1, date '2020-01-01')");
        meetings(1, 1);
        for (int first = 1; first <= people; first += AT_ONCE) {
            people(first, Math.min(people, first + AT_ONCE - 1));
        }
        return this;
    }

    private void people(int first, int last) {
        run(
                "insert into person (id, form_of_address, title, first_name, last_name, email, mail_ground, language, active,"
                        + " version) values "
                        + each(
                                first,
                                last,
                                "(%1$d, 'MS', '', 'Erika', 'Muster%1$d', 'erika%1$d@example.org', 'MEMBER', 'de', true, 0)"));
        run("insert into affiliation (id, person_id, organisation_id, network_id, function) values "
                + each(first, last, "(%1$d, %1$d, 1, 1, 'COMPANY')"));
    }

    private static String each(int first, int last, String row) {
        return IntStream.rangeClosed(first, last).mapToObj(row::formatted).collect(Collectors.joining(", "));
    }

    /** Meetings with these numbers, a day apart; the number is the id. */
    public MeetingInSql meetings(int first, int last) {
        for (int number = first; number <= last; number++) {
            jdbc.sql("insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at,"
                            + " ends_at, zone, topic, host_network_id, place_id, venue_id, room_id, layout,"
                            + " organizer_name, organizer_email, changed_at, version)"
                            + " values (:number, 1, :number, :uid, 0, 'CONFIRMED', :day, time '10:00', time '16:00',"
                            + " 'Europe/Berlin', 'Erfahrungen mit Maschinendaten', 1, 1, 1, 1, 'ROWS', 'Reihum',"
                            + " 'reihum@example.org', :now, 0)")
                    .param("number", number)
                    .param("uid", "meeting-" + number + "@reihum.example.org")
                    .param("day", day.plusDays(number - first))
                    .param("now", now)
                    .update();
        }
        return this;
    }

    /** Invites everybody, without letters. @return the invitations' ids */
    public List<Long> invite(int seats) {
        run("insert into seating (meeting_id, capacity, taken, next_position) values (1, " + seats + ", 0, 1)");
        jdbc.sql("insert into invitation (meeting_id, person_id, email, link_version, invited_at, invited_sequence,"
                        + " answer, seat, late, companions)"
                        + " select 1, id, email, 1, cast(:now as timestamp with time zone), 0, 'OPEN', 'NONE', false, 0"
                        + " from person order by id")
                .param("now", now)
                .update();
        return jdbc.sql("select id from invitation order by id")
                .query(Long.class)
                .list();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
