package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.GuestRules;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answer of the person a link was made for, who may say only what the answer page asks. All of it is one
 * transaction, begun when the link is known to be ours: after a mailing everybody answers at once, and whoever takes a
 * connection twice waits twice.
 */
@Component
class AnsweringByLink {

    private final PersonalLinks links;
    private final SeatLock seatLock;
    private final Invitations invitations;
    private final AllSeries allSeries;
    private final People people;
    private final Answering answering;

    AnsweringByLink(
            PersonalLinks links,
            SeatLock seatLock,
            Invitations invitations,
            AllSeries allSeries,
            People people,
            Answering answering) {
        this.links = links;
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.allSeries = allSeries;
        this.people = people;
        this.answering = answering;
    }

    /** @throws LinkNotValid when the link is altered, expired or withdrawn */
    @Transactional
    Answered answer(String token, GivenAnswer given, Instant now) {
        var said = links.say(token, now).orElseThrow(LinkNotValid::new);
        var id = new InvitationId(said.id());
        SeatLock.Locked locked = seatLock.find(id).orElseThrow(LinkNotValid::new);
        Invitation invitation = invitations.get(id);
        if (!PersonalLinks.isValid(said, invitation)) {
            throw new LinkNotValid();
        }
        MeetingCard meeting = locked.meeting();
        GuestRules rules = allSeries.get(meeting.seriesId()).guestRules();
        int most = invitation.mostCompanions(rules);
        if (given.answer() == Answer.YES && given.companionsOr(0) > most) {
            return new Answered.TooManyCompanions(most);
        }
        GivenAnswer asked = rules.asksFood(meeting.online()) ? given : given.withoutFood();
        String by = people.get(invitation.person()).name().full();
        return answering.answer(locked, invitation, asked, Channel.LINK, by, now);
    }
}
