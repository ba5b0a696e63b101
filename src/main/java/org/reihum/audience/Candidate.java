package org.reihum.audience;

import org.reihum.network.PersonId;

/**
 * Somebody whom a list holds.
 *
 * @param lacksGround has an address to which nothing may be mailed
 */
record Candidate(PersonId id, Standing standing, boolean lacksGround) {

    /** What inviting would do. */
    enum Standing {
        /** Gets a letter by mail. */
        MAIL,
        /** Is invited on paper: has no address, or there is no ground to write to it. */
        PAPER,
        /** Is invited to this meeting already. */
        INVITED,
        /** Wants no invitations, is not active any more, or was uninvited from this meeting. */
        OFF
    }

    boolean isToInvite() {
        return standing == Standing.MAIL || standing == Standing.PAPER;
    }
}
