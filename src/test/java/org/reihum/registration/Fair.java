package org.reihum.registration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open series with a confirmed meeting that everybody may sign up for, and a look into the tables. */
@TestComponent
public class Fair {

    static final String FORM = "/series/messe/1/sign-up";

    private static final Pattern LINK = Pattern.compile("https://reihum\\.example\\.org(/\\S+)");

    private final Season season;
    private final JdbcClient jdbc;

    Fair(Season season, JdbcClient jdbc) {
        this.season = season;
        this.jdbc = jdbc;
    }

    Season season() {
        return season;
    }

    Season.Home home() {
        return season.home("Fellbach");
    }

    MeetingId open(int seats) {
        return open(home(), seats);
    }

    MeetingId open(Season.Home home, int seats) {
        return confirmed(home, "Messe", false, seats);
    }

    MeetingId confirmed(Season.Home home, String name, boolean closed, int seats) {
        season.letterhead();
        Series series = season.series(name, closed, home);
        MeetingId meeting = season.meeting(series, Season.details(home, Season.DAY, season.room(home, seats)));
        season.confirm(meeting);
        return meeting;
    }

    static String[] filled(String firstName, String lastName, String email) {
        return new String[] {
            "firstName", firstName, "lastName", lastName, "email", email, "organisation", "Musterwerk GmbH"
        };
    }

    /** A later value takes the place of an earlier one. */
    static String[] and(String[] filled, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        String[] all = Stream.of(filled, more).flatMap(Arrays::stream).toArray(String[]::new);
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    /** The path behind the link of the last letter to that address. */
    String linkTo(String address) {
        var link = LINK.matcher(letters(address).get(0));
        if (!link.find()) {
            throw new AssertionError("no link in the letter to " + address);
        }
        return link.group(1);
    }

    /** The plain parts, the last first. */
    List<String> letters(String address) {
        return jdbc.sql("select subject || ' ' || plain_text from outbox_letter where recipient_address = :to"
                        + " order by id desc")
                .param("to", address)
                .query(String.class)
                .list();
    }

    int count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere)
                .query(Integer.class)
                .single();
    }

    /** Seats and places in line, by last name. */
    List<String> seats() {
        return jdbc.sql("select p.last_name || ' ' || i.answer || ' ' || i.seat from invitation i"
                        + " join person p on p.id = i.person_id order by i.id")
                .query(String.class)
                .list();
    }

    /** Every row of every table that a page could change. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : List.of(
                "invitation",
                "invitation_event",
                "seating",
                "outbox_letter",
                "outbox_state",
                "person",
                "affiliation",
                "organisation",
                "meeting",
                "mail_budget",
                "sign_up",
                "sign_up_person",
                "sign_up_rule")) {
            all.put(
                    table,
                    jdbc.sql("select * from " + table).query().listOfRows().stream()
                            .map(row -> {
                                row.replaceAll((column, value) ->
                                        value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
                                return row.toString();
                            })
                            .sorted()
                            .toList());
        }
        return all;
    }
}
