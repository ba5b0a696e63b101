package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over from records kept elsewhere who was invited to a meeting, what they answered and who has a seat. Nothing is
 * replayed, nobody moves up, nobody is written to.
 */
@Component
public class RecordingAnswers {

    /** @param email where the invitation went; null when the person has no address */
    public record Guest(PersonId person, @Nullable String email, Instant invitedAt, AnswerOnRecord answer) {}

    private final Timetable timetable;
    private final Seatings seatings;
    private final Invitations invitations;

    RecordingAnswers(Timetable timetable, Seatings seatings, Invitations invitations) {
        this.timetable = timetable;
        this.seatings = seatings;
        this.invitations = invitations;
    }

    /**
     * Enters all invited people of a meeting that has none yet. Seats taken are those of the records, even when they are
     * more than the room has.
     *
     * @throws IllegalStateException when people are invited already
     */
    @Transactional
    public void record(MeetingId id, List<Guest> guests) {
        if (seatings.lock(id).isPresent()) {
            throw new IllegalStateException("people are invited already to " + id);
        }
        var meeting = timetable.card(id);
        var seating = new Seating(id, meeting.capacity());
        for (Guest guest : guests) {
            var invitation = new Invitation(id, guest.person(), guest.email(), meeting.sequence(), guest.invitedAt());
            invitation.recordAs(guest.answer());
            seating.account(invitation);
            invitations.save(invitation);
        }
        seatings.saveAndFlush(seating);
    }
}
