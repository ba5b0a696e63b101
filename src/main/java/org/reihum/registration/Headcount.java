package org.reihum.registration;

import java.util.Collection;
import java.util.List;
import org.reihum.invitation.InvitationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people an organisation sends through the sign-up. */
@Component
class Headcount {

    /** A substitute counts for whom it replaces; somebody who signed up twice counts once. */
    private static final String OTHERS = """
            select coalesce(sum(1 + i.companions), 0) from invitation i
            where i.answer in ('YES', 'ONLINE') and i.id not in (:these) and coalesce(i.stands_in_for, i.id) in (
                select p.invitation_id from sign_up_person p join sign_up s on s.id = p.sign_up_id
                where s.meeting_id = :meeting and s.organisation_key = :organisation and s.confirmed_at is not null)
            """;

    private final JdbcClient jdbc;

    Headcount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who comes of the sign-up's organisation beside these, with companions. */
    int others(SignUp signUp, Collection<InvitationId> these) {
        List<Long> ids = these.isEmpty()
                // an empty "in ()" is no SQL, and no invitation has the number 0
                ? List.of(0L)
                : these.stream().map(InvitationId::value).toList();
        return jdbc.sql(OTHERS)
                .param("these", ids)
                .param("meeting", signUp.meeting().value())
                .param("organisation", signUp.organisationKey())
                .query(Integer.class)
                .single();
    }
}
