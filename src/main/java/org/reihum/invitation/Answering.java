package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one verb behind every door an answer can come through. Locks the seats of the meeting, so that there is never one
 * seat too many, stores the answer, and lets the next in line move up when a seat comes free.
 */
@Component
public class Answering {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final TakingSeats takingSeats;

    Answering(SeatLock seatLock, Invitations invitations, InvitationEvents trace, TakingSeats takingSeats) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.takingSeats = takingSeats;
    }

    /**
     * Stores an answer and settles the seat. The same answer again changes nothing at all, so that a double click or a
     * repeated request has one effect.
     *
     * @param by who gave it, for the trace: the invited person or who entered it
     */
    @Transactional
    public Answered answer(InvitationId id, GivenAnswer given, Channel channel, String by, Instant now) {
        return answer(seatLock.lock(id), invitations.get(id), given, channel, by, now);
    }

    /** The same with the seats locked, and the invitation read after that. */
    Answered answer(
            SeatLock.Locked locked, Invitation invitation, GivenAnswer given, Channel channel, String by, Instant now) {
        MeetingCard meeting = locked.meeting();
        if (isClosed(meeting, now) || invitation.isWithdrawn()) {
            return new Answered.Closed();
        }
        if (!isOffered(given.answer(), meeting)) {
            return new Answered.NotOffered();
        }
        if (invitation.answer() == Answer.DELEGATED && !given.answer().comes()) {
            // the substitute comes, whatever else the represented person says
            return new Answered.Noted(Answer.DELEGATED);
        }
        if (!invitation.hasSaid(given)) {
            boolean settled = given.answer() == Answer.YES
                    ? takingSeats.takeFor(invitation, given, locked.seating(), meeting, now)
                    : takingSeats.standDown(invitation, locked.seating(), meeting, now);
            if (!settled) {
                return new Answered.NoSeatsForCompanions();
            }
            invitation.answer(given, channel, now);
            trace.note(InvitationEvent.Kind.ANSWERED, invitation, channel, by, now);
            takingSeats.letRepresentedKnow(invitation, meeting, now);
        }
        return standing(invitation);
    }

    private Answered standing(Invitation invitation) {
        if (invitation.answer() != Answer.YES) {
            return new Answered.Noted(invitation.answer());
        }
        return invitation.seat() == Seat.SEATED
                ? new Answered.Seated()
                : new Answered.OnWaitingList(invitations.placeInLine(invitation), invitation.late());
    }

    /** Nobody answers "open", and a substitute is named, not answered. */
    private static boolean isOffered(Answer answer, MeetingCard meeting) {
        return switch (answer) {
            case OPEN, DELEGATED -> false;
            case YES -> !meeting.online().only();
            case ONLINE -> meeting.online().possible();
            case MAYBE, NO -> true;
        };
    }

    /** Whether nothing can be answered any more: the meeting has begun, or does not take place. */
    public static boolean isClosed(MeetingCard meeting, Instant now) {
        return meeting.cancelled()
                || meeting.begins().map(begins -> !begins.isAfter(now)).orElse(false);
    }

    /** Whether registration is over: answers stay welcome, but a late acceptance waits for the organiser. */
    static boolean isLate(MeetingCard meeting, Instant now) {
        LocalDate lastDay = meeting.answerBy();
        return lastDay != null && now.atZone(meeting.zone()).toLocalDate().isAfter(lastDay);
    }
}
