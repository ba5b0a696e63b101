package org.reihum.invitation;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Seats that go from one person to another without ever being free. To be called with the seats locked. */
@Component
class Substitutes {

    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Mailing mailing;

    Substitutes(Invitations invitations, InvitationEvents trace, Mailing mailing) {
        this.invitations = invitations;
        this.trace = trace;
        this.mailing = mailing;
    }

    /** The person comes after all: takes the seat back from the substitute, who is told. */
    void sendBack(Invitation represented, MeetingCard meeting, Instant now) {
        invitations.findByStandsInFor(represented.id().value()).ifPresent(substitute -> {
            hand(substitute, represented);
            substitute.standInForNobody(now);
            trace.note(InvitationEvent.Kind.TAKEN_BACK, substitute, now);
            mailing.write(substitute, meeting, LetterKind.STANDS_IN_NO_MORE, now);
        });
    }

    /** The substitute takes over what the other has; an earlier substitute is sent back first. */
    void swap(Invitation represented, Invitation substitute, MeetingCard meeting, Instant now) {
        sendBack(represented, meeting, now);
        hand(represented, substitute);
        substitute.standInFor(represented);
    }

    private void hand(Invitation from, Invitation to) {
        Invitation.Held held = from.handOver();
        // a place in line is unique: it is given away before it is taken
        invitations.flush();
        to.takeOver(held);
    }

    /** Notes who comes for whom, and tells both. */
    void announce(
            Invitation represented,
            Invitation substitute,
            Channel channel,
            String by,
            MeetingCard meeting,
            Instant now) {
        represented.answer(GivenAnswer.of(Answer.DELEGATED), channel, now);
        represented.receiptWritten();
        trace.note(InvitationEvent.Kind.DELEGATED, represented, channel, by, now);
        mailing.write(represented, meeting, LetterKind.REPRESENTED, now);
        substitute.answer(GivenAnswer.of(Answer.YES), channel, now);
        substitute.receiptWritten();
        trace.note(InvitationEvent.Kind.STANDS_IN, substitute, channel, by, now);
        mailing.write(substitute, meeting, LetterKind.STANDS_IN, now);
    }
}
