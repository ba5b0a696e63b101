package org.reihum.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over from lists kept elsewhere who was expected at a meeting that is over and to which nobody was invited from here.
 * Nobody is written to, and the meeting gets no sender: nothing can leave for it. When somebody answered is not known.
 */
@Component
public class RecordingExpected {

    private final Timetable timetable;
    private final Directory directory;
    private final Seatings seatings;
    private final Invitations invitations;
    private final InvitationEvents trace;

    RecordingExpected(
            Timetable timetable,
            Directory directory,
            Seatings seatings,
            Invitations invitations,
            InvitationEvents trace) {
        this.timetable = timetable;
        this.directory = directory;
        this.seatings = seatings;
        this.invitations = invitations;
        this.trace = trace;
    }

    /**
     * What was on record of one of them before is replaced.
     *
     * @param expected had a seat at the start
     * @param excused had one and gave it up on the day
     * @throws IllegalStateException when people were invited from here: what they have answered stands
     */
    @Transactional
    public void record(MeetingId id, Collection<PersonId> expected, Collection<PersonId> excused) {
        MeetingCard meeting = timetable.card(id);
        if (meeting.invitedFromHere()) {
            throw new IllegalStateException("people were invited to " + id);
        }
        Seating seating = seatings.lock(id).orElseGet(() -> new Seating(id, meeting.capacity()));
        expected.forEach(person -> record(meeting, seating, person, null));
        Instant morning = Optional.ofNullable(meeting.day())
                .orElseThrow()
                .atStartOfDay(meeting.zone())
                .toInstant();
        excused.forEach(person -> record(meeting, seating, person, morning));
        seatings.saveAndFlush(seating);
        // whoever counts next does so by SQL
        invitations.flush();
    }

    private void record(MeetingCard meeting, Seating seating, PersonId person, @Nullable Instant gaveUp) {
        Invitation invitation = invitations
                .findByMeetingIdAndPersonId(meeting.id().value(), person.value())
                .orElseGet(() -> invited(meeting, person));
        if (invitation.seat() == Seat.SEATED) {
            seating.release(invitation.party());
        }
        invitation.recordAs(new AnswerOnRecord(
                gaveUp == null ? Answer.YES : Answer.NO,
                null,
                null,
                Channel.RECORD,
                gaveUp == null ? Seat.SEATED : Seat.NONE,
                null,
                null,
                gaveUp,
                null,
                null,
                0));
        seating.account(invitation);
    }

    /** When is not known: before it began. */
    private Invitation invited(MeetingCard meeting, PersonId person) {
        Instant begins = meeting.begins().orElseThrow();
        var invitation = new Invitation(
                meeting.id(),
                directory.card(person, begins.atZone(meeting.zone()).toLocalDate()),
                meeting.sequence(),
                begins);
        invitations.save(invitation);
        trace.note(InvitationEvent.Kind.INVITED, invitation, begins);
        return invitation;
    }
}
