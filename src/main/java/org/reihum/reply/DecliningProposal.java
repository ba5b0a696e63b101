package org.reihum.reply;

import java.time.Instant;
import java.util.Optional;
import org.reihum.invitation.DecliningCounters;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.reihum.mail.CalendarPart;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to who proposed another time that it stays as it is, to the person and to the calendar alike. */
@Component
class DecliningProposal {

    private final TakingInHand inHand;
    private final InvitedPeople people;
    private final Timetable timetable;
    private final DecliningCounters counters;
    private final DeclineLetters letters;

    DecliningProposal(
            TakingInHand inHand,
            InvitedPeople people,
            Timetable timetable,
            DecliningCounters counters,
            DeclineLetters letters) {
        this.inHand = inHand;
        this.people = people;
        this.timetable = timetable;
        this.counters = counters;
        this.letters = letters;
    }

    @Transactional
    Handled decline(long id, String by, Instant now) {
        return inHand.act(
                id,
                reply -> reply.invitation()
                        .flatMap(people::find)
                        .map(person -> decline(reply, person, by, now))
                        .orElseGet(Handled.NobodyThere::new));
    }

    private Handled decline(ReceivedReply reply, Invited person, String by, Instant now) {
        MeetingCard meeting = timetable.card(person.meeting());
        Optional<CalendarPart> calendar = counters.decline(person.id(), "", now);
        if (calendar.isEmpty()) {
            return new Handled.NotPossible();
        }
        letters.write(reply, person, meeting, calendar, now);
        reply.done(Outcome.DECLINED, by, now);
        return new Handled.Done();
    }
}
