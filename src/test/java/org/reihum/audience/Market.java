package org.reihum.audience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A series with one meeting behind it and one ahead, and firms of trades and towns, in which people work or nobody. */
final class Market {

    final Country country;
    final NetworkId hanau;
    final NetworkId ulm;
    final Series series;
    final MeetingId past;
    final MeetingId ahead;
    private final JdbcClient jdbc;

    Market(ApplicationContext beans) {
        jdbc = beans.getBean(JdbcClient.class);
        country = Country.in(beans);
        hanau = country.hanau();
        ulm = country.ulm();
        series = country.series("netz", hanau, ulm);
        past = country.meeting(series, hanau, LocalDate.of(2026, 10, 14));
        ahead = country.meeting(series, ulm, LocalDate.of(2026, 12, 16));
        // names the sender
        country.invited(past);
    }

    /** @param circle the network in whose circle the firm works */
    void firm(String name, @Nullable String trade, @Nullable String town, NetworkId circle) {
        jdbc.sql("insert into organisation (name, name_key, kind, network_id, trade, municipality, address, version)"
                        + " values (:name, lower(:name), 'COMPANY', :circle, :trade, :town, :address, 0)")
                .param("name", name)
                .param("circle", circle.value())
                .param("trade", trade)
                .param("town", town)
                .param("address", town == null ? null : "Musterweg 1\n63450 " + town)
                .update();
    }

    /** Somebody of that firm, who may be mailed. */
    PersonId person(String lastName, String firm) {
        return country.person("Kim", lastName, firm, null);
    }

    /** Nothing may be mailed to the person. */
    PersonId withoutGround(String lastName, String firm) {
        PersonId person = person(lastName, firm);
        jdbc.sql("update person set mail_ground = null where id = :id")
                .param("id", person.value())
                .update();
        return person;
    }

    void wantsNothing(PersonId person) {
        jdbc.sql("update person set no_invitations_since = current_timestamp where id = :id")
                .param("id", person.value())
                .update();
    }

    /** Was at the meeting behind us. */
    void came(PersonId person, MeetingId meeting) {
        jdbc.sql(
                        "insert into attendance (meeting_id, person_id, first_name, last_name, organisation_id, organisation,"
                                + " function, signed, method, checked_in_by)"
                                + " select :meeting, p.id, p.first_name, p.last_name, a.organisation_id, '', 'GUEST',"
                                + " true, 'LIST', 'Rosa' from person p join affiliation a on a.person_id = p.id where p.id = :id")
                .param("meeting", meeting.value())
                .param("id", person.value())
                .update();
    }

    /** Is invited and has said nothing. */
    void silent(PersonId person, MeetingId meeting) {
        jdbc.sql("insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer,"
                        + " seat, late, companions) values (:meeting, :id, 1, current_timestamp, 0, 'OPEN', 'NONE',"
                        + " false, 0)")
                .param("meeting", meeting.value())
                .param("id", person.value())
                .update();
    }

    String page(String rest) {
        return "/desk/meetings/" + ahead.value() + rest;
    }
}
