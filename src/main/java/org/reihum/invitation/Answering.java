package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one verb behind every door an answer can come through. Locks the seats of the meeting, so that there is never one
 * seat too many, stores the answer, and lets the next in line move up when a seat comes free.
 */
@Component
public class Answering {

    private final Timetable timetable;
    private final Seatings seatings;
    private final Invitations invitations;
    private final AnswersGiven trace;
    private final MovingUp movingUp;

    Answering(Timetable timetable, Seatings seatings, Invitations invitations, AnswersGiven trace, MovingUp movingUp) {
        this.timetable = timetable;
        this.seatings = seatings;
        this.invitations = invitations;
        this.trace = trace;
        this.movingUp = movingUp;
    }

    /**
     * Stores an answer and settles the seat. The same answer again changes no seat and no place in line.
     *
     * @param by who gave it, for the trace: the invited person or who entered it
     */
    @Transactional
    public Answered answer(InvitationId id, Answer answer, Channel channel, String by, Instant now) {
        MeetingId meetingId = invitations
                .findMeetingOf(id.value())
                .map(MeetingId::new)
                .orElseThrow(() -> new IllegalStateException("no invitation " + id));
        Seating seating =
                seatings.lock(meetingId).orElseThrow(() -> new IllegalStateException("no seats " + meetingId));
        MeetingCard meeting = timetable.card(meetingId);
        if (meeting.cancelled()
                || meeting.begins().map(begins -> !begins.isAfter(now)).orElse(false)) {
            return new Answered.Closed();
        }
        Invitation invitation = invitations.get(id);
        invitation.answer(answer, channel, now);
        trace.save(new AnswerGiven(id, answer, channel, by, now));
        return answer == Answer.YES
                ? accept(invitation, seating, isLate(meeting, now))
                : standDown(invitation, seating, meeting, now);
    }

    private Answered accept(Invitation invitation, Seating seating, boolean late) {
        if (invitation.seat() == Seat.NONE) {
            // strict order: whoever comes now stands behind those who wait already
            boolean nobodyWaits =
                    !invitations.isSomebodyInLine(invitation.meeting().value());
            if (!late && nobodyWaits && seating.hasRoomFor(invitation.party())) {
                seating.take(invitation.party());
                invitation.sit();
            } else {
                invitation.waitAt(seating.drawPosition(), late);
            }
        }
        return invitation.seat() == Seat.SEATED
                ? new Answered.Seated()
                : new Answered.OnWaitingList(invitations.placeInLine(invitation), invitation.late());
    }

    private Answered standDown(Invitation invitation, Seating seating, MeetingCard meeting, Instant now) {
        Seat before = invitation.seat();
        if (before == Seat.SEATED) {
            seating.release(invitation.party());
        }
        invitation.standUp(now);
        if (before != Seat.NONE) {
            // not only for a seat: who left the line may have been a party too large for the seats that are free
            movingUp.fill(seating, meeting, now);
        }
        return new Answered.Noted(invitation.answer());
    }

    /** Whether registration is over: answers stay welcome, but a late acceptance waits for the organiser. */
    static boolean isLate(MeetingCard meeting, Instant now) {
        LocalDate lastDay = meeting.answerBy();
        return lastDay != null && now.atZone(meeting.zone()).toLocalDate().isAfter(lastDay);
    }
}
