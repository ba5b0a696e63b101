package org.reihum.rotation;

import java.util.List;

/**
 * The best season there is, proven by exhaustive search, and the same on every machine.
 *
 * @param smallestDistanceKm smallest distance between consecutive hosts, from the last turn on; {@link Entry#NONE}
 *     where nothing precedes a single meeting
 * @param distanceSumKm sum of these distances
 */
public record Plan(List<Entry> entries, int smallestDistanceKm, int distanceSumKm) implements Outcome {

    public Plan {
        entries = List.copyOf(entries);
    }
}
