package org.reihum.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answer of a calendar program, which may come late, twice, in any order, and about a meeting as it was before.
 * Whoever calls has made sure that it is the invited person's.
 */
@Component
public class AnsweringByCalendar {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final AllSeries allSeries;
    private final People people;
    private final Answering answering;

    AnsweringByCalendar(
            SeatLock seatLock, Invitations invitations, AllSeries allSeries, People people, Answering answering) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.allSeries = allSeries;
        this.people = people;
        this.answering = answering;
    }

    @Transactional
    public AnsweredByCalendar answer(InvitationId id, CalendarAnswer said, Instant now) {
        SeatLock.Locked locked = seatLock.lock(id);
        Invitation invitation = invitations.get(id);
        MeetingCard meeting = locked.meeting();
        if (Answering.isClosed(meeting, now) || invitation.isWithdrawn()) {
            return new AnsweredByCalendar.Closed();
        }
        CalendarMark mark = invitation.calendar();
        int age = mark.compare(said, meeting.sequence());
        if (age <= 0) {
            return age == 0 ? new AnsweredByCalendar.Repeated() : new AnsweredByCalendar.Older();
        }
        mark.move(said);
        if (mark.isOutdated(said, meeting.sequence())) {
            return new AnsweredByCalendar.Outdated();
        }
        if (isOvertaken(invitation, said)) {
            return new AnsweredByCalendar.Overtaken();
        }
        return said.onlyFirst() && invitation.answer() != Answer.OPEN
                ? new AnsweredByCalendar.NotTheFirst()
                : take(locked, invitation, said, now);
    }

    /** Of two ways the act decides that was done later, not the one that arrives later. Calendars know no parts of seconds. */
    private static boolean isOvertaken(Invitation invitation, CalendarAnswer said) {
        Reply last = invitation.reply();
        return last.channel().filter(channel -> channel != Channel.CALENDAR).isPresent()
                && last.answeredAt()
                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                        .filter(at -> at.isAfter(said.stamp()))
                        .isPresent();
    }

    private AnsweredByCalendar take(SeatLock.Locked locked, Invitation invitation, CalendarAnswer said, Instant now) {
        MeetingCard meeting = locked.meeting();
        Answer answer = answer(invitation, said, meeting);
        int most = invitation.mostCompanions(allSeries.get(meeting.seriesId()).guestRules());
        boolean brings = answer == Answer.YES && said.guests() > 0;
        var given = new GivenAnswer(answer, brings ? Math.min(said.guests(), most) : null, null, said.note());
        String by = people.get(invitation.person()).name().full();
        Answered answered = answering.answer(locked, invitation, given, Channel.CALENDAR, by, now);
        if (answered instanceof Answered.NoSeatsForCompanions) {
            var alone = new GivenAnswer(answer, null, null, said.note());
            return new AnsweredByCalendar.Taken(
                    answering.answer(locked, invitation, alone, Channel.CALENDAR, by, now), true);
        }
        return new AnsweredByCalendar.Taken(answered, brings && said.guests() > most);
    }

    /** A calendar knows one way to accept: who takes part by the link goes on doing so. */
    private static Answer answer(Invitation invitation, CalendarAnswer said, MeetingCard meeting) {
        Answer answer = said.answer(meeting);
        boolean online = answer == Answer.YES
                && invitation.answer() == Answer.ONLINE
                && meeting.online().possible();
        return online ? Answer.ONLINE : answer;
    }
}
