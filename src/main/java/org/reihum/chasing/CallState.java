package org.reihum.chasing;

import org.reihum.invitation.Answer;
import org.reihum.invitation.AskedGuest;

/** Why somebody is called. */
enum CallState {
    OPEN,
    MAYBE,
    /** Comes, and has to confirm again. */
    RECONFIRM;

    /** Of somebody who is to be chased. */
    static CallState of(AskedGuest guest) {
        if (guest.comes()) {
            return RECONFIRM;
        }
        return guest.answer() == Answer.MAYBE ? MAYBE : OPEN;
    }
}
