package org.reihum.invitation;

import java.time.Instant;
import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;

/** Enters the invited of a meeting, under the lock of its seats, so that two who press at once invite nobody twice. */
@Component
class InvitationBook {

    private final Seatings seatings;
    private final GuestCandidates candidates;
    private final Invitations invitations;
    private final Mailing mailing;

    InvitationBook(Seatings seatings, GuestCandidates candidates, Invitations invitations, Mailing mailing) {
        this.seatings = seatings;
        this.candidates = candidates;
        this.invitations = invitations;
        this.mailing = mailing;
    }

    List<Invitation> enter(MeetingCard meeting, Instant now) {
        openSeats(meeting);
        return candidates.of(meeting, now.atZone(meeting.zone()).toLocalDate()).all().stream()
                .map(person -> invitations.save(invitation(person, meeting, now)))
                .toList();
    }

    private void openSeats(MeetingCard meeting) {
        if (seatings.lock(meeting.id()).isEmpty()) {
            seatings.saveAndFlush(new Seating(meeting.id(), meeting.capacity()));
        }
    }

    private static Invitation invitation(PersonCard person, MeetingCard meeting, Instant now) {
        return new Invitation(meeting.id(), person.id(), person.contact().email(), meeting.sequence(), now);
    }

    int writeTo(List<Invitation> invited, MeetingCard meeting, Instant now) {
        return mailing.write(invited, meeting, LetterKind.INVITATION, now);
    }
}
