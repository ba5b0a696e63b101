package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a location stands before the first slot.
 *
 * @param hostedThisCycle has had its turn in the running cycle, or passes this one
 * @param meetingsSinceHosted 1: hosted the meeting just before the first slot; empty: never hosted
 * @param newcomer joined in the running cycle, so takes its last place
 * @param owed turns it owes, because another stepped in for it
 * @param share its weight: how many turns it takes for one of a location of weight 1
 * @param travelSoFar minutes its members travelled to earlier meetings
 * @param attendance how many of a hundred meetings its members come to
 * @param lastHosted only told, never judged
 * @param joined only told, never judged
 */
public record Standing(
        boolean hostedThisCycle,
        OptionalInt meetingsSinceHosted,
        boolean newcomer,
        int owed,
        int share,
        int travelSoFar,
        int attendance,
        Optional<LocalDate> lastHosted,
        Optional<LocalDate> joined) {

    public static final Standing FRESH =
            new Standing(false, OptionalInt.empty(), false, 0, 1, 0, 100, Optional.empty(), Optional.empty());

    public Standing {
        if (share < 1 || owed < 0 || attendance < 0) {
            throw new IllegalArgumentException("share " + share + ", owed " + owed + ", attendance " + attendance);
        }
    }
}
