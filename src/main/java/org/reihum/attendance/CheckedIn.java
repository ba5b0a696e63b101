package org.reihum.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of noting somebody at the door. */
public sealed interface CheckedIn {

    /** Is in now; the same again for an act that was sent again. */
    record In(long attendance) implements CheckedIn {}

    /**
     * Had been noted before.
     *
     * @param at null when the hour is not on record
     */
    record AlreadyIn(long attendance, @Nullable Instant at, String by) implements CheckedIn {}

    /** Nothing was noted. */
    enum Refused implements CheckedIn {
        /** The day of the meeting has not come. */
        NOT_YET,
        /** The meeting does not take place. */
        CANCELLED,
        /** The list is closed; it changes with a reason only. */
        CLOSED
    }
}
