package org.reihum.rotation;

/**
 * Seeks the largest distance that all consecutive hosts can keep while the levels above stay as good as they were found:
 * halves the distances that may be, and takes what a short search cannot keep for impossible.
 */
final class Widening {

    private static final int PROBES = 10;

    private final Board above;
    private final Effort effort;
    private final Annealing annealing;
    private int[][] best;

    Widening(Board full, int[][] start, Effort effort) {
        this.above = full.judgedBy(full.roster.profile().aboveSpread());
        this.effort = effort;
        this.best = start;
        this.annealing = effort.follow(new Annealing(above, start, SeededSearch.SEED));
    }

    /** Km that all keep; 0 where no season was found that keeps all rules. */
    int leastKm() {
        annealing.search(effort.planned() / 4, effort);
        best = annealing.stops();
        return annealing.found() ? widest(above.ways.distances()) : 0;
    }

    /** The best season with that distance: site and date of each slot. */
    int[][] stops() {
        return best;
    }

    private int widest(int[] distances) {
        int kept = kept(distances);
        int beyond = distances.length;
        for (int probe = 0; probe < PROBES && beyond - kept > 1 && !effort.stopped(); probe++) {
            int middle = (kept + beyond) / 2;
            annealing.untilAsGood();
            annealing.start(best, distances[middle]);
            annealing.search(effort.planned() / 4 / PROBES, effort);
            if (annealing.reached()) {
                best = annealing.stops();
                kept = kept(distances);
            } else {
                beyond = middle;
                annealing.start(best, distances[kept]);
            }
        }
        return distances.length == 0 ? 0 : distances[kept];
    }

    /** Index of the largest distance that the best season keeps. */
    private int kept(int[] distances) {
        int least = Integer.MAX_VALUE;
        int from = above.sites;
        for (int[] stop : best) {
            int km = above.ways.km(from, stop[0]);
            least = km == Leg.UNKNOWN ? least : Math.min(least, km);
            from = stop[0];
        }
        int kept = 0;
        while (kept + 1 < distances.length && distances[kept + 1] <= least) {
            kept++;
        }
        return kept;
    }
}
