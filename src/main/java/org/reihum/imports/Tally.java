package org.reihum.imports;

import java.util.EnumMap;
import java.util.Map;

/** How often there was which outcome. */
final class Tally {

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void count(Outcome outcome) {
        count(outcome, 1);
    }

    void count(Outcome outcome, int times) {
        counts.merge(outcome, times, Integer::sum);
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
