package org.reihum.invitation;

import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.People;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an answer page says that does not stand in the invitation itself. */
@Component
class Backgrounds {

    /** An organiser is noted by the address of the account, which is nothing for a public page. */
    private static final String LAST_GIVEN_BY = """
            select coalesce(a.display_name, e.given_by)
            from invitation_event e left join account a on a.email = e.given_by
            where e.id = (select max(last.id) from invitation_event last
                          where last.invitation_id = :id and last.kind in ('ANSWERED', 'STANDS_IN', 'DELEGATED'))
            """;

    private final Invitations invitations;
    private final People people;
    private final InvitationSettings settings;
    private final MissedMeetings missed;
    private final JdbcClient jdbc;

    Backgrounds(
            Invitations invitations,
            People people,
            InvitationSettings settings,
            MissedMeetings missed,
            JdbcClient jdbc) {
        this.invitations = invitations;
        this.people = people;
        this.settings = settings;
        this.missed = missed;
        this.jdbc = jdbc;
    }

    Background of(Invitation invitation, MeetingCard meeting) {
        return new Background(
                invitation.seat() == Seat.WAITING ? invitations.placeInLine(invitation) : 0,
                invitation.confirmUntil(meeting, settings),
                substitute(invitation),
                invitation
                        .standsInFor()
                        .map(represented -> nameOf(invitations.get(represented).person()))
                        .orElse(""),
                enteredBy(invitation),
                missed.missedBefore(invitation.person(), meeting),
                settings.forgetAfter().toDays());
    }

    private Optional<Background.ComesInstead> substitute(Invitation invitation) {
        return invitation.answer() == Answer.DELEGATED
                ? invitations
                        .findByStandsInFor(invitation.id().value())
                        .map(one -> new Background.ComesInstead(nameOf(one.person()), one.seat(), one.companions()))
                : Optional.empty();
    }

    private String nameOf(PersonId person) {
        return people.get(person).name().full();
    }

    private String enteredBy(Invitation invitation) {
        return jdbc.sql(LAST_GIVEN_BY)
                .param("id", invitation.id().value())
                .query(String.class)
                .optional()
                .filter(name -> !name.contains("@") && !name.equals(nameOf(invitation.person())))
                .orElse("");
    }
}
