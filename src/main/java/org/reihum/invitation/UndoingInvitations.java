package org.reihum.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.mail.HeldLetters;
import org.reihum.mail.MailingListener;
import org.reihum.mail.MailingRecalled;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/**
 * When the mailing of an invitation is recalled, those it would have invited are not invited any more: they stand among
 * the candidates again, and the next invitation writes to each. Who has answered meanwhile, or was written to in another
 * way, stays.
 */
@Component
class UndoingInvitations implements MailingListener {

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final InvitationEvents trace;
    private final HeldLetters held;

    UndoingInvitations(SeatLock seatLock, Invitations invitations, InvitationEvents trace, HeldLetters held) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.trace = trace;
        this.held = held;
    }

    @Override
    public void recalled(MailingRecalled mailing) {
        invitations
                .findMeetingsInvitedWith(mailing.mailing().value())
                .forEach(meeting -> undo(new MeetingId(meeting), mailing));
    }

    private void undo(MeetingId meeting, MailingRecalled mailing) {
        seatLock.lock(meeting).orElseThrow(() -> new IllegalStateException("invited without seats: " + meeting));
        Map<Long, List<HeldLetters.Standing>> others = held.of(Mailing.scope(meeting), mailing.at()).stream()
                .filter(letter -> Mailing.invitationOf(letter.purpose()).isPresent())
                .collect(Collectors.groupingBy(
                        letter -> Mailing.invitationOf(letter.purpose()).orElseThrow()));
        var gone = new ArrayList<Long>();
        for (Invitation invitation : invitedWith(mailing, meeting)) {
            long id = invitation.id().value();
            List<HeldLetters.Standing> letters = others.getOrDefault(id, List.of());
            if (wasInvitedAgain(letters)) {
                invitation.withdraw(mailing.at());
                trace.note(InvitationEvent.Kind.RECALLED, invitation, Channel.DESK, mailing.by(), mailing.at());
            } else if (invitation.isUntouched() && withdraw(letters, mailing)) {
                gone.add(id);
            } else {
                invitation.marks().comesAlone();
                trace.note(InvitationEvent.Kind.RECALLED, invitation, Channel.DESK, mailing.by(), mailing.at());
            }
        }
        if (!gone.isEmpty()) {
            trace.forget(gone);
            invitations.delete(gone);
        }
    }

    /** With the whole mailing also those who were invited on paper. */
    private List<Invitation> invitedWith(MailingRecalled mailing, MeetingId meeting) {
        Set<Long> recalled = mailing.purposes().stream()
                .flatMap(purpose -> Mailing.invitationOf(purpose).stream())
                .collect(Collectors.toSet());
        return invitations
                .findByMarksMailingIdAndMeetingIdOrderById(mailing.mailing().value(), meeting.value())
                .stream()
                .filter(invitation ->
                        mailing.whole() || recalled.contains(invitation.id().value()))
                .toList();
    }

    /** The last that the person has read of it is that the invitation was taken back: so it stays. */
    private static boolean wasInvitedAgain(List<HeldLetters.Standing> letters) {
        return !letters.isEmpty()
                && Mailing.kindOf(letters.get(letters.size() - 1).purpose())
                        .filter(LetterKind.UNINVITED::equals)
                        .isPresent();
    }

    /** Such as those of a change within the hold: they would reach somebody who was never invited. All, or none. */
    private boolean withdraw(List<HeldLetters.Standing> letters, MailingRecalled mailing) {
        if (!letters.stream().allMatch(HeldLetters.Standing::held)) {
            return false;
        }
        letters.forEach(letter -> held.withdraw(letter, mailing.at()));
        return true;
    }
}
