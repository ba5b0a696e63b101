package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;

/**
 * An invited person, as whoever chases answers sees it.
 *
 * @param network that the person stands for, or in whose circle the person works
 * @param represents whether the person stands for it
 * @param reachable whether there is an address to write to
 * @param reminders how many there were
 */
public record AskedGuest(
        InvitationId id,
        PersonId person,
        Optional<NetworkId> network,
        boolean represents,
        Answer answer,
        Seat seat,
        boolean toBeReconfirmed,
        boolean reachable,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        int reminders,
        @Nullable Instant remindedAt,
        @Nullable Instant lastLetter) {

    /** Whether a promise holds: seated, or taking part online. */
    public boolean comes() {
        return seat == Seat.SEATED || answer == Answer.ONLINE;
    }

    /** Whether an answer is still to be got. */
    public boolean isToBeChased() {
        return lacksAnswer(answer, comes() && toBeReconfirmed);
    }

    static boolean lacksAnswer(Invitation invitation) {
        boolean comes = invitation.seat() == Seat.SEATED || invitation.answer() == Answer.ONLINE;
        return lacksAnswer(invitation.answer(), comes && invitation.toBeReconfirmed());
    }

    private static boolean lacksAnswer(Answer answer, boolean unconfirmed) {
        return answer == Answer.OPEN || answer == Answer.MAYBE || unconfirmed;
    }
}
