package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.mail.Mailings;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Enters the invited of a meeting, under the lock of its seats, so that two who press at once invite nobody twice. */
@Component
class InvitationBook {

    private final Seatings seatings;
    private final GuestCandidates candidates;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final Mailing mailing;
    private final Mailings mailings;

    InvitationBook(
            Seatings seatings,
            GuestCandidates candidates,
            Invitations invitations,
            InvitationEvents trace,
            Mailing mailing,
            Mailings mailings) {
        this.seatings = seatings;
        this.candidates = candidates;
        this.invitations = invitations;
        this.trace = trace;
        this.mailing = mailing;
        this.mailings = mailings;
    }

    List<Invitation> enter(MeetingCard meeting, Instant now) {
        openSeats(meeting);
        return enter(candidates.of(meeting, today(meeting, now)), meeting, now);
    }

    List<Invitation> enter(Collection<PersonId> people, MeetingCard meeting, Instant now) {
        openSeats(meeting);
        return enter(candidates.among(people, meeting, today(meeting, now)), meeting, now);
    }

    private List<Invitation> enter(GuestCandidates.Candidates candidates, MeetingCard meeting, Instant now) {
        // in one query, however many are invited
        Map<PersonId, Invitation> withdrawn = invitations
                .findWithdrawn(meeting.id().value())
                .stream()
                .collect(Collectors.toMap(Invitation::person, Function.identity()));
        return candidates.all().stream()
                .map(person -> invite(Optional.ofNullable(withdrawn.get(person.id())), person, meeting, now))
                .toList();
    }

    private static LocalDate today(MeetingCard meeting, Instant now) {
        return now.atZone(meeting.zone()).toLocalDate();
    }

    /** The person's invitation, a new one if there was none. */
    Invitation enterOne(PersonCard person, MeetingCard meeting, Instant now) {
        openSeats(meeting);
        Optional<Invitation> known = invitations.findByMeetingIdAndPersonId(
                meeting.id().value(), person.id().value());
        return known.filter(invitation -> !invitation.isWithdrawn())
                .orElseGet(() -> invite(known, person, meeting, now));
    }

    private void openSeats(MeetingCard meeting) {
        if (seatings.lock(meeting.id()).isEmpty()) {
            seatings.saveAndFlush(new Seating(meeting.id(), meeting.capacity()));
        }
    }

    private Invitation invite(Optional<Invitation> withdrawn, PersonCard person, MeetingCard meeting, Instant now) {
        withdrawn.ifPresent(invitation -> invitation.inviteAgain(person, meeting.sequence(), now));
        Invitation invitation = withdrawn.orElseGet(
                () -> invitations.save(new Invitation(meeting.id(), person, meeting.sequence(), now)));
        trace.note(InvitationEvent.Kind.INVITED, invitation, now);
        return invitation;
    }

    /** Those without an address come with the mailing too: recalled, it has invited nobody. */
    int writeTo(List<Invitation> invited, MeetingCard meeting, Instant now) {
        int letters = mailing.write(invited, meeting, LetterKind.INVITATION, now);
        mailings.current()
                .ifPresent(
                        with -> invited.forEach(invitation -> invitation.marks().comesWith(with)));
        return letters;
    }
}
