package org.reihum.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting of three networks in Ulm, with Olga and Anna as managers and Hanau without anybody. */
@TestComponent
class NominationGround {

    private static final String BASE = "https://reihum.example.org";

    private final Season season;
    private final JdbcClient jdbc;

    NominationGround(Season season, JdbcClient jdbc) {
        this.season = season;
        this.jdbc = jdbc;
    }

    /** @param networks Ulm, Lorch, Hanau */
    record Made(MeetingId meeting, Series series, List<Season.Home> networks) {

        String desk() {
            return "/desk/meetings/" + meeting.value() + "/nominations";
        }

        /** Until 1 December, that many for each. */
        String[] terms(int quota) {
            List<String> sent = new ArrayList<>(List.of("lastDay", "2026-12-01", "words", "Es geht um Haftung."));
            for (int i = 0; i < networks.size(); i++) {
                sent.addAll(List.of(
                        "quotas[" + i + "].network",
                        String.valueOf(networks.get(i).network().id().value()),
                        "quotas[" + i + "].quota",
                        String.valueOf(quota)));
            }
            return sent.toArray(String[]::new);
        }
    }

    Made make() {
        season.letterhead();
        List<Season.Home> networks = List.of(season.home("Ulm"), season.home("Lorch"), season.home("Hanau"));
        season.manager(networks.get(0), "Olga");
        season.manager(networks.get(1), "Anna");
        jdbc.sql("update network set email = null where slug = 'hanau'").update();
        Series series = season.series("Werkstatt", true, networks.toArray(Season.Home[]::new));
        MeetingId meeting =
                season.meeting(series, Season.details(networks.get(0), Season.DAY, season.room(networks.get(0), 30)));
        return new Made(meeting, series, networks);
    }

    /** Path of the page in the last letter to that address. */
    String pathIn(String address) {
        String text = jdbc.sql("select plain_text from outbox_letter where recipient_address = :address"
                        + " and purpose like 'nomination:%' order by id desc fetch first 1 rows only")
                .param("address", address)
                .query(String.class)
                .single();
        return text.lines()
                .filter(line -> line.contains(BASE + "/nominate/"))
                .map(line -> line.substring(line.indexOf(BASE) + BASE.length()))
                .findFirst()
                .orElseThrow();
    }

    long nomination(String lastName) {
        return jdbc.sql("select max(id) from nomination where last_name = :name")
                .param("name", lastName)
                .query(Long.class)
                .single();
    }

    String state(String lastName) {
        return jdbc.sql("select state from nomination where id = :id")
                .param("id", nomination(lastName))
                .query(String.class)
                .single();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Recipients of letters of that purpose that wait, by id. */
    List<String> waiting(String purpose) {
        return jdbc.sql("select l.recipient_address from outbox_letter l join outbox_state s on s.letter_id = l.id"
                        + " where l.purpose like :purpose and s.state = 'NEW' order by l.id")
                .param("purpose", purpose)
                .query(String.class)
                .list();
    }

    Map<String, Object> person(String lastName) {
        return jdbc.sql("select p.*, a.network_id as represents, a.function, o.name as organisation,"
                        + " o.network_id as circle, o.kind as organisation_kind from person p"
                        + " join affiliation a on a.person_id = p.id join organisation o on o.id = a.organisation_id"
                        + " where p.last_name = :name")
                .param("name", lastName)
                .query()
                .singleRow();
    }

    /** A whole form for that person; with an address only if it is given. */
    static String[] guest(String lastName, String email) {
        return new String[] {
            "formOfAddress", "MS",
            "title", "Dr.",
            "firstName", "Nora",
            "lastName", lastName,
            "organisation", "Werk " + lastName,
            "kind", "COMPANY",
            "email", email,
            "consents", String.valueOf(!email.isEmpty()),
            "language", "en",
            "why", "Sie baut <Sensoren> & Software."
        };
    }
}
