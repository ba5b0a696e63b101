package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonName;
import org.springframework.stereotype.Component;

/** Finds the answer page that belongs to a link. */
@Component
class AnswerPages {

    private final PersonalLinks links;
    private final Invitations invitations;
    private final Timetable timetable;
    private final Directory directory;

    AnswerPages(PersonalLinks links, Invitations invitations, Timetable timetable, Directory directory) {
        this.links = links;
        this.invitations = invitations;
        this.timetable = timetable;
        this.directory = directory;
    }

    /** Empty when the link is altered, expired or withdrawn. */
    Optional<AnswerPage> behind(String token, Instant now) {
        return links.read(token, now).map(invitation -> page(invitation, now));
    }

    private AnswerPage page(Invitation invitation, Instant now) {
        MeetingCard meeting = timetable.card(invitation.meeting());
        PersonName name = directory
                .card(invitation.person(), now.atZone(meeting.zone()).toLocalDate())
                .name();
        int place = invitation.seat() == Seat.WAITING ? invitations.placeInLine(invitation) : 0;
        return new AnswerPage(invitation, meeting, name, place, now);
    }
}
