package org.reihum.invitation;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a meeting as pages show them.
 *
 * @param plan seats of the layout; null while the room is open
 * @param limit how many are given away; null: all of the plan
 * @param overbooked how many more than those
 * @param capacity what follows from the three; null: any number
 * @param taken seats that somebody has or is offered, companions included
 * @param opened whether anybody is invited: before that there is nothing to give away
 */
public record Seats(
        @Nullable Integer plan,
        @Nullable Integer limit,
        int overbooked,
        @Nullable Integer capacity,
        int taken,
        boolean opened) {

    /** Seats left; negative when the room has shrunk below what was promised. Empty while the room is open. */
    public OptionalInt left() {
        return capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity - taken);
    }

    /** Of a meeting to which nobody is invited yet. */
    static Seats of(@Nullable Integer plan) {
        return new Seats(plan, null, 0, plan, 0, false);
    }
}
