package org.reihum.rotation;

import java.util.List;

/**
 * How many turns each location may have taken by when, so that nobody is ever off its share by more than
 * 1 - 1/(2(n-1)) turns: the best that can be kept for all weights (Tijdeman 1980).
 */
final class Quota {

    private final double bound;
    private final double[] share;

    Quota(List<Location> locations) {
        int others = locations.size() - 1;
        this.bound = others < 1 ? 0 : 1 - 1.0 / (2 * others);
        double all =
                locations.stream().mapToInt(each -> each.standing().share()).sum();
        this.share = locations.stream()
                .mapToDouble(each -> each.standing().share() / all)
                .toArray();
    }

    /** Fewest turns after so many meetings. */
    int least(int location, int meetings) {
        return (int) Math.max(0, Math.ceil(meetings * share[location] - bound - 1e-9));
    }

    /** Most turns after so many meetings. */
    int most(int location, int meetings) {
        return (int) Math.floor(meetings * share[location] + bound + 1e-9);
    }

    /** Up to how many meetings it can do with these turns. */
    double lasts(int location, int turns) {
        return (turns + bound) / share[location];
    }
}
