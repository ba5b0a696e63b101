package org.reihum.invitation;

import org.jspecify.annotations.Nullable;

/**
 * The seats of a meeting as pages show them.
 *
 * @param plan seats of the layout; null while the room is open
 * @param limit how many are given away; null: all of the plan
 * @param overbooked how many more than those
 * @param capacity what follows from the three; null: any number
 * @param taken seats that somebody has or is offered, companions included
 */
public record Seats(
        @Nullable Integer plan,
        @Nullable Integer limit,
        int overbooked,
        @Nullable Integer capacity,
        int taken) {

    /** Of a meeting to which nobody is invited yet. */
    static Seats of(@Nullable Integer plan) {
        return new Seats(plan, null, 0, plan, 0);
    }
}
