package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Directory;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.reihum.network.SizeClass;
import org.reihum.report.Participation.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came to a meeting that is over, and who was expected and did not come. */
@Component
class Participations {

    private static final String PRESENT = """
            select a.*, n.short_name as network, e.person_id is null as walk_in,
                   (select min(g.id) from attendance g
                    where g.person_id is null and lower(g.last_name) = lower(a.last_name)
                      and lower(g.first_name) = lower(a.first_name)
                      and lower(g.organisation) = lower(a.organisation)) as guest
            from attendance a left join network n on n.id = a.network_id
            left join expected_guest e on e.meeting_id = a.meeting_id and e.person_id = a.person_id
            where a.meeting_id = :meeting
            order by lower(a.last_name), lower(a.first_name), a.id
            """;

    private static final String MISSED = """
            select i.person_id from expected_guest i
            where i.meeting_id = :meeting
              and not exists (select 1 from attendance a
                              where a.meeting_id = i.meeting_id and a.person_id = i.person_id)
            """;

    private final JdbcClient jdbc;
    private final Directory directory;

    Participations(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** First those who came, then those who did not, each by name. */
    List<Participation> at(MeetingCard meeting) {
        List<Participation> all = new ArrayList<>(jdbc.sql(PRESENT)
                .param("meeting", meeting.id().value())
                .query((row, number) -> present(row))
                .list());
        all.addAll(missedAt(meeting));
        return all;
    }

    private List<Participation> missedAt(MeetingCard meeting) {
        LocalDate day = meeting.day();
        if (day == null) {
            return List.of();
        }
        List<PersonId> missed = jdbc.sql(MISSED)
                .param("meeting", meeting.id().value())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
        // somebody with two employers on that day has two cards and still counts once
        Map<PersonId, PersonCard> cards = new LinkedHashMap<>();
        directory.cards(missed, day).forEach(card -> cards.putIfAbsent(card.id(), card));
        return cards.values().stream().map(card -> missed(meeting.id(), card)).toList();
    }

    private static Participation missed(MeetingId meeting, PersonCard card) {
        return new Participation(
                meeting,
                "P" + card.id().value(),
                card.name().lastName(),
                card.name().firstName(),
                card.organisationId() == null ? null : card.organisationId().value(),
                card.organisation(),
                card.sizeClass(),
                card.networkId(),
                card.network(),
                card.function(),
                Standing.NO_SHOW,
                false);
    }

    private static Participation present(ResultSet row) throws SQLException {
        Long person = number(row, "person_id");
        Long network = number(row, "network_id");
        String sizeClass = row.getString("size_class");
        return new Participation(
                new MeetingId(row.getLong("meeting_id")),
                person == null ? "G" + row.getLong("guest") : "P" + person,
                row.getString("last_name"),
                row.getString("first_name"),
                number(row, "organisation_id"),
                row.getString("organisation"),
                sizeClass == null ? null : SizeClass.valueOf(sizeClass),
                network == null ? null : new NetworkId(network),
                network == null ? "" : row.getString("network"),
                Function.valueOf(row.getString("function")),
                standing(row),
                row.getBoolean("signed"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getBoolean("online")) {
            return Standing.ONLINE;
        }
        return row.getBoolean("walk_in") ? Standing.WALK_IN : Standing.PRESENT;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
