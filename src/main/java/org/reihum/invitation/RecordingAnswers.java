package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Directory;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over from records kept elsewhere who was invited to a meeting, what they answered and who has a seat. Nothing is
 * replayed, nobody moves up, nobody is written to. Later letters need a sender for their calendar entries, so recording
 * publishes the meeting as inviting does.
 */
@Component
public class RecordingAnswers {

    public record Guest(PersonId person, Instant invitedAt, AnswerOnRecord answer) {}

    private final Publishing publishing;
    private final Directory directory;
    private final Seatings seatings;
    private final Invitations invitations;
    private final InvitationEvents trace;

    RecordingAnswers(
            Publishing publishing,
            Directory directory,
            Seatings seatings,
            Invitations invitations,
            InvitationEvents trace) {
        this.publishing = publishing;
        this.directory = directory;
        this.seatings = seatings;
        this.invitations = invitations;
        this.trace = trace;
    }

    /**
     * Enters all invited people of a meeting that has none yet. Seats taken are those of the records, even when they are
     * more than the room has.
     *
     * @throws IllegalStateException when people are invited already, or before the first-run page has named a sender
     */
    @Transactional
    public void record(MeetingId id, List<Guest> guests) {
        // before the seats: whoever locks both locks the meeting first
        MeetingCard meeting = publishing.publish(id);
        if (seatings.lock(id).isPresent()) {
            throw new IllegalStateException("people are invited already to " + id);
        }
        var seating = new Seating(id, meeting.capacity());
        for (Guest guest : guests) {
            LocalDate day = guest.invitedAt().atZone(meeting.zone()).toLocalDate();
            var invitation =
                    new Invitation(id, directory.card(guest.person(), day), meeting.sequence(), guest.invitedAt());
            invitations.save(invitation);
            trace.note(InvitationEvent.Kind.INVITED, invitation, guest.invitedAt());
            invitation.recordAs(guest.answer());
            seating.account(invitation);
            trace.note(InvitationEvent.Kind.RECORDED, invitation, Channel.RECORD, "", recordedAt(guest));
        }
        seatings.saveAndFlush(seating);
    }

    private static Instant recordedAt(Guest guest) {
        Instant answered = guest.answer().answeredAt();
        return answered == null ? guest.invitedAt() : answered;
    }
}
