package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import org.reihum.mail.HeldLetters;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.NotOnTheCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one person's invitation back while the meeting takes place: seat and place in line go to others, the entry goes from
 * the person's calendar (RFC 5546, 3.2.5), nobody else learns of it.
 */
@Component
class Uninviting {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final TakingSeats takingSeats;
    private final HeldLetters held;
    private final Mailing mailing;

    Uninviting(
            SeatLock seatLock,
            Invitations invitations,
            InvitationEvents trace,
            TakingSeats takingSeats,
            HeldLetters held,
            Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.takingSeats = takingSeats;
        this.held = held;
        this.mailing = mailing;
    }

    /** What came of it. */
    enum Done {
        TOLD,
        /** No letter had left, or there is no address. */
        NOBODY_TO_TELL,
        /** The meeting has begun or is cancelled; nothing was changed. */
        CLOSED
    }

    /**
     * Doing it again changes nothing.
     *
     * @param by the organiser who does it
     * @throws NotOnTheCalendar when nobody is invited to the meeting under that id
     */
    @Transactional
    Done uninvite(MeetingId meetingId, InvitationId id, String by, Instant now) {
        SeatLock.Locked locked = seatLock.lock(meetingId).orElseThrow(() -> new NotOnTheCalendar(meetingId));
        MeetingCard meeting = locked.meeting();
        Invitation invitation = invitations.at(meetingId, id);
        if (Answering.isClosed(meeting, now)) {
            return Done.CLOSED;
        }
        if (invitation.isWithdrawn()) {
            return Done.NOBODY_TO_TELL;
        }
        takingSeats.standDown(invitation, locked.seating(), meeting, now);
        invitation.withdraw(now);
        takingSeats.letRepresentedKnow(invitation, meeting, now);
        trace.note(InvitationEvent.Kind.WITHDRAWN, invitation, Channel.DESK, by, now);
        boolean told = hasBeenWrittenTo(invitation, now)
                && mailing.write(List.of(invitation), meeting, LetterKind.UNINVITED, now) == 1;
        return told ? Done.TOLD : Done.NOBODY_TO_TELL;
    }

    /** Letters that have not left yet stay here: who never got one needs none that takes it back. */
    private boolean hasBeenWrittenTo(Invitation invitation, Instant now) {
        String hers = Mailing.purpose(invitation.meeting(), invitation.id());
        List<HeldLetters.Standing> letters = held.of(Mailing.scope(invitation.meeting()), now).stream()
                .filter(letter -> letter.purpose().startsWith(hers))
                .toList();
        letters.stream().filter(HeldLetters.Standing::held).forEach(letter -> held.withdraw(letter, now));
        return !letters.stream().allMatch(HeldLetters.Standing::held);
    }
}
