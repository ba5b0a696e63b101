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

    /** Who gives it, and how. */
    private record Giver(Channel channel, String by) {}

    /** As it comes from the person's own calendar. */
    @Transactional
    public AnsweredByCalendar answer(InvitationId id, CalendarAnswer said, Instant now) {
        SeatLock.Locked locked = seatLock.lock(id);
        Invitation invitation = invitations.get(id);
        String name = people.get(invitation.person()).name().full();
        return compareAndTake(locked, invitation, said, new Giver(Channel.CALENDAR, name), now);
    }

    /** The same when somebody at the desk has found out whose answer it is. */
    @Transactional
    public AnsweredByCalendar assign(InvitationId id, CalendarAnswer said, String by, Instant now) {
        SeatLock.Locked locked = seatLock.lock(id);
        return compareAndTake(locked, invitations.get(id), said, new Giver(Channel.EMAIL, by), now);
    }

    /** Whatever is on record and however old it is: somebody at the desk has seen both, and wants this one. */
    @Transactional
    public AnsweredByCalendar enter(InvitationId id, CalendarAnswer said, String by, Instant now) {
        SeatLock.Locked locked = seatLock.lock(id);
        Invitation invitation = invitations.get(id);
        return Answering.isClosed(locked.meeting(), now) || invitation.isWithdrawn()
                ? new AnsweredByCalendar.Closed()
                : take(locked, invitation, said, new Giver(Channel.EMAIL, by), now);
    }

    private AnsweredByCalendar compareAndTake(
            SeatLock.Locked locked, Invitation invitation, CalendarAnswer said, Giver giver, Instant now) {
        MeetingCard meeting = locked.meeting();
        if (Answering.isClosed(meeting, now) || invitation.isWithdrawn()) {
            return new AnsweredByCalendar.Closed();
        }
        CalendarMark mark = invitation.calendar();
        int age = mark.compare(said, meeting.sequence());
        if (age <= 0) {
            return age == 0 ? new AnsweredByCalendar.Repeated() : new AnsweredByCalendar.Older();
        }
        boolean outdated = mark.isOutdated(said, meeting.sequence());
        boolean overtaken = isOvertaken(invitation, said);
        if (!outdated && !overtaken && givesUpTooMuch(invitation, said, meeting)) {
            return new AnsweredByCalendar.Unsure();
        }
        mark.move(said);
        if (outdated) {
            return new AnsweredByCalendar.Outdated();
        }
        if (overtaken) {
            return new AnsweredByCalendar.Overtaken();
        }
        return said.force() == CalendarAnswer.Force.FIRST_ONLY && invitation.answer() != Answer.OPEN
                ? new AnsweredByCalendar.NotTheFirst()
                : take(locked, invitation, said, giver, now);
    }

    /** Before the mark moves: what nobody may have said makes nothing else old. */
    private static boolean givesUpTooMuch(Invitation invitation, CalendarAnswer said, MeetingCard meeting) {
        return said.force() == CalendarAnswer.Force.KEEPS_SEATS
                && invitation.seat() != Seat.NONE
                && answer(invitation, said, meeting) != Answer.YES;
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

    private AnsweredByCalendar take(
            SeatLock.Locked locked, Invitation invitation, CalendarAnswer said, Giver giver, Instant now) {
        MeetingCard meeting = locked.meeting();
        Answer answer = answer(invitation, said, meeting);
        int most = invitation.mostCompanions(allSeries.get(meeting.seriesId()).guestRules());
        boolean brings = answer == Answer.YES && said.guests() > 0;
        var given = new GivenAnswer(answer, brings ? Math.min(said.guests(), most) : null, null, said.note());
        Answered answered = answering.answer(locked, invitation, given, giver.channel(), giver.by(), now);
        if (answered instanceof Answered.NoSeatsForCompanions) {
            var alone = new GivenAnswer(answer, null, null, said.note());
            return new AnsweredByCalendar.Taken(
                    answering.answer(locked, invitation, alone, giver.channel(), giver.by(), now), true);
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
