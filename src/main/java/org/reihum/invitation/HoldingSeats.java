package org.reihum.invitation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For who changes an answer together with rows of another room: the seats come first, everywhere, or two transactions wait
 * for each other.
 */
@Component
public class HoldingSeats {

    private final SeatLock seatLock;

    HoldingSeats(SeatLock seatLock) {
        this.seatLock = seatLock;
    }

    /**
     * Holds the seats of the meeting to which that is the invitation, until the transaction ends.
     *
     * @return false when there is no such invitation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(InvitationId invitation) {
        return seatLock.find(invitation).isPresent();
    }
}
