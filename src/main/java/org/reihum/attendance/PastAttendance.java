package org.reihum.attendance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.PersonId;

/**
 * One line of a list kept elsewhere.
 *
 * @param who as on the day
 * @param expected whether the list says that somebody who was in the room had a seat; not said is not expected
 * @param instead number of the entry that it puts right; null when there is none
 */
public record PastAttendance(
        Attendee who,
        Turnout turnout,
        boolean expected,
        boolean signed,
        @Nullable Long instead) {

    /** Who had a seat at the start; nobody who is in no register. */
    Optional<PersonId> expectedPerson() {
        boolean had = turnout == Turnout.MISSING || turnout == Turnout.IN_THE_ROOM && expected;
        return had ? Optional.ofNullable(who.person()) : Optional.empty();
    }

    /** Who was not expected, as it turns out: neither missing nor excused. */
    Optional<PersonId> freedPerson() {
        return turnout == Turnout.NOT_THERE ? Optional.ofNullable(who.person()) : Optional.empty();
    }

    /** Who was not known to have come and is not excused any more; a seat that is on record stays. */
    Optional<PersonId> personWhoCame() {
        boolean came = turnout.came() && instead == null && expectedPerson().isEmpty();
        return came ? Optional.ofNullable(who.person()) : Optional.empty();
    }

    Optional<PersonId> excusedPerson() {
        return turnout == Turnout.EXCUSED ? Optional.ofNullable(who.person()) : Optional.empty();
    }
}
