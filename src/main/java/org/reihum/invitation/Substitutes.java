package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.springframework.stereotype.Component;

/** Seats that go from one person to another without ever being free. To be called with the seats locked. */
@Component
class Substitutes {

    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Directory directory;
    private final Mailing mailing;

    Substitutes(Invitations invitations, InvitationEvents trace, Directory directory, Mailing mailing) {
        this.invitations = invitations;
        this.trace = trace;
        this.directory = directory;
        this.mailing = mailing;
    }

    /** The person comes after all: takes the seat back from the substitute, who is told. */
    void sendBack(Invitation represented, MeetingCard meeting, Instant now) {
        invitations.findByStandsInFor(represented.id().value()).ifPresent(substitute -> {
            hand(substitute, represented);
            release(substitute, meeting, now);
            substitute.comesNoMore(now);
            trace.note(InvitationEvent.Kind.TAKEN_BACK, substitute, now);
            mailing.write(substitute, meeting, LetterKind.STANDS_IN_NO_MORE, now);
        });
    }

    /** The substitute has declined: who was represented is asked again. */
    void declined(Invitation substitute, MeetingCard meeting, Instant now) {
        substitute.standsInFor().map(invitations::get).ifPresent(represented -> {
            release(substitute, meeting, now);
            represented.askAgain();
            trace.note(InvitationEvent.Kind.SUBSTITUTE_DECLINED, represented, now);
            mailing.write(represented, meeting, LetterKind.SUBSTITUTE_DECLINED, now);
        });
    }

    /** The substitute takes over what the other has; an earlier substitute is sent back first. */
    void swap(Invitation represented, Invitation substitute, MeetingCard meeting, Instant now) {
        sendBack(represented, meeting, now);
        hand(represented, substitute);
        substitute.standInFor(represented);
    }

    /** From now on the person counts for the own network again. */
    private void release(Invitation substitute, MeetingCard meeting, Instant now) {
        substitute.standInForNobody(
                directory.card(substitute.person(), now.atZone(meeting.zone()).toLocalDate()));
    }

    private void hand(Invitation from, Invitation to) {
        if (from.seat() != Seat.NONE) {
            Admission.Held held = from.handOver();
            // a place in line is unique: it is given away before it is taken
            invitations.flush();
            to.takeOver(held);
        }
    }

    /** Notes who comes for whom, and tells both. */
    void announce(
            Invitation represented,
            Invitation substitute,
            Answer answer,
            Channel channel,
            String by,
            MeetingCard meeting,
            Instant now) {
        represented.answer(GivenAnswer.of(Answer.DELEGATED), channel, now);
        represented.marks().receiptWritten();
        trace.note(InvitationEvent.Kind.DELEGATED, represented, channel, by, now);
        mailing.write(represented, meeting, LetterKind.REPRESENTED, now);
        substitute.answer(GivenAnswer.of(answer), channel, now);
        substitute.marks().receiptWritten();
        trace.note(InvitationEvent.Kind.STANDS_IN, substitute, channel, by, now);
        mailing.write(substitute, meeting, LetterKind.STANDS_IN, now);
    }
}
