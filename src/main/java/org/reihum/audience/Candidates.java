package org.reihum.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reihum.meeting.MeetingId;
import org.reihum.network.GermanOrder;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom criteria choose on a day, in one query. */
@Component
class Candidates {

    private static final String FIND = """
            select p.id, p.email, p.mail_ground, p.active and p.no_invitations_since is null as wants,
                   i.id as invitation, i.withdrawn_at
            from person p
            left join affiliation a on a.person_id = p.id
                 and (a.valid_from is null or a.valid_from <= :day) and (a.valid_to is null or a.valid_to >= :day)
            left join organisation o on o.id = a.organisation_id
            left join invitation i on i.person_id = p.id and i.meeting_id = :meeting
            where %s
            order by %s, p.id
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, everybody once, also who works for two that are chosen. */
    List<Candidate> of(Condition condition, MeetingId meeting, LocalDate day) {
        Map<PersonId, Candidate> found = new LinkedHashMap<>();
        jdbc.sql(FIND.formatted(condition.ofPeople(), GermanOrder.ofPeopleInSql("p")))
                .param("meeting", meeting.value())
                .param("day", day)
                .params(condition.parameters())
                .query((row, number) -> candidate(row))
                .list()
                .forEach(candidate -> found.putIfAbsent(candidate.id(), candidate));
        return List.copyOf(found.values());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        boolean address = row.getString("email") != null;
        boolean ground = row.getString("mail_ground") != null;
        return new Candidate(new PersonId(row.getLong("id")), standing(row, address && ground), address && !ground);
    }

    private static Candidate.Standing standing(ResultSet row, boolean mailbox) throws SQLException {
        boolean uninvited = row.getObject("withdrawn_at") != null;
        if (row.getObject("invitation") != null && !uninvited) {
            return Candidate.Standing.INVITED;
        }
        if (uninvited || !row.getBoolean("wants")) {
            return Candidate.Standing.OFF;
        }
        return mailbox ? Candidate.Standing.MAIL : Candidate.Standing.PAPER;
    }
}
