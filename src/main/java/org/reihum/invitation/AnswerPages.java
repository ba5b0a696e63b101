package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the answer page that belongs to a link. */
@Component
class AnswerPages {

    private final PersonalLinks links;
    private final Timetable timetable;
    private final AllSeries allSeries;
    private final People people;
    private final Backgrounds backgrounds;
    private final Tickets tickets;

    AnswerPages(
            PersonalLinks links,
            Timetable timetable,
            AllSeries allSeries,
            People people,
            Backgrounds backgrounds,
            Tickets tickets) {
        this.links = links;
        this.timetable = timetable;
        this.allSeries = allSeries;
        this.people = people;
        this.backgrounds = backgrounds;
        this.tickets = tickets;
    }

    /**
     * One transaction, not one for each of its statements.
     *
     * @throws LinkNotValid when the link is altered, expired or withdrawn
     */
    @Transactional(readOnly = true)
    AnswerPage behind(String token, Instant now) {
        return page(links.read(token, now).orElseThrow(LinkNotValid::new), now);
    }

    private AnswerPage page(Invitation invitation, Instant now) {
        MeetingCard meeting = timetable.card(invitation.meeting());
        return new AnswerPage(
                invitation,
                meeting,
                allSeries.get(meeting.seriesId()).guestRules(),
                people.get(invitation.person()),
                backgrounds.of(invitation, meeting),
                ticket(invitation, meeting, now),
                now);
    }

    private Optional<Ticket> ticket(Invitation invitation, MeetingCard meeting, Instant now) {
        return Ticket.isDue(invitation, meeting, now)
                ? Optional.of(Ticket.of(tickets.code(invitation.id())))
                : Optional.empty();
    }
}
