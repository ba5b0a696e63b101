package org.reihum.attendance;

import org.reihum.network.PersonId;

/** One thing that a closed list has wrong. */
public sealed interface Correction {

    /** Somebody of the register was there after all. */
    record Came(PersonId person, CheckIn how) implements Correction {}

    /** Somebody was there who is not in the register. */
    record WalkedIn(Attendee guest, CheckIn how) implements Correction {}

    /** Somebody on the list was not there. */
    record WasNotThere(long attendance) implements Correction {}

    /** The signature has turned up, or there is none. */
    record Signed(long attendance, boolean signed) implements Correction {}
}
