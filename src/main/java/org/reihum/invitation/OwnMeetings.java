package org.reihum.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All meetings that one person is invited to, in as many queries however many they are. */
@Component
public class OwnMeetings {

    private final Invitations invitations;
    private final Timetable timetable;
    private final JdbcClient jdbc;

    OwnMeetings(Invitations invitations, Timetable timetable, JdbcClient jdbc) {
        this.invitations = invitations;
        this.timetable = timetable;
        this.jdbc = jdbc;
    }

    /** In the order of inviting. */
    public List<OwnMeeting> of(PersonId person) {
        List<Invitation> own = invitations.findOfPerson(person.value());
        if (own.isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> changes = changes(person);
        Map<MeetingId, MeetingCard> cards = timetable
                .cards(own.stream().map(Invitation::meeting).toList())
                .stream()
                .collect(Collectors.toMap(MeetingCard::id, card -> card));
        return own.stream()
                .filter(invitation -> cards.containsKey(invitation.meeting()))
                .map(invitation -> {
                    MeetingCard meeting = cards.get(invitation.meeting());
                    return new OwnMeeting(
                            meeting,
                            invitation.answer(),
                            invitation.seat(),
                            invitation.toBeReconfirmed(),
                            invitation.offeredUntil(),
                            invitation.companions(),
                            Standings.onlineLink(invitation, meeting.online()),
                            changes.getOrDefault(invitation.id().value(), meeting.changedAt()));
                })
                .toList();
    }

    private Map<Long, Instant> changes(PersonId person) {
        return jdbc
                .sql("select e.invitation_id, max(e.at) as at from invitation_event e"
                        + " join invitation i on i.id = e.invitation_id where i.person_id = :person"
                        + " group by e.invitation_id")
                .param("person", person.value())
                .query((row, number) -> Map.entry(
                        row.getLong("invitation_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
