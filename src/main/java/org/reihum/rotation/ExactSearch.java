package org.reihum.rotation;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Finds the best season and proves it. The smallest distance is no sum: a beginning that is worse now may end better. So
 * it is settled first, by a threshold search under the optimum of the levels above it, and then is a hard bound for the
 * levels below.
 */
final class ExactSearch {

    /** About 240 MB of numbers. */
    private static final double MOST_NUMBERS = 30_000_000;

    /** Kept all at once for the prices: about 100 bytes each. */
    private static final int MOST_STATES = 1_500_000;

    private final Board board;
    private final BooleanSupplier stop;

    ExactSearch(Board board, BooleanSupplier stop) {
        this.board = board;
        this.stop = stop;
    }

    /** Whether the roster is small enough to be proven, and its turns are equal. */
    static boolean suits(Roster roster) {
        int locations = roster.locations().size();
        int dates = roster.slots().stream()
                .mapToInt(slot -> slot.dates().size())
                .max()
                .orElse(0);
        return locations <= Lattice.MOST_LOCATIONS
                && (locations < Lattice.MOST_LOCATIONS || roster.rules().minGap() <= Lattice.MOST_LOCATIONS)
                && !new Course(roster).byQuota()
                && Remainder.size(roster, dates) <= MOST_NUMBERS;
    }

    /** Site and date of each slot; empty where no season keeps all rules, or the search was stopped. */
    Optional<int[][]> best() {
        return leastKm().flatMap(least -> {
            Lattice lattice = lattice(least);
            if (climb(lattice).isEmpty()) {
                return Optional.empty();
            }
            lattice.lookBack();
            return Optional.of(lattice.walk());
        });
    }

    /**
     * By slot and location: how much more the whole season costs if that location hosts there, {@link Board#FORBIDDEN}
     * where it cannot; only for a profile that does not spread, and a number of states that memory holds.
     */
    Optional<long[][]> prices() {
        Lattice lattice = lattice(0);
        OptionalLong best = climb(lattice);
        if (best.isEmpty() || !lattice.reachAll(MOST_STATES)) {
            return Optional.empty();
        }
        lattice.lookBack();
        long[][] prices = lattice.byHost();
        for (long[] row : prices) {
            Arrays.setAll(row, host -> row[host] >= Board.FORBIDDEN ? row[host] : row[host] - best.getAsLong());
        }
        return Optional.of(prices);
    }

    /** The bound on consecutive distances that the best season keeps; empty where there is no season at all. */
    private Optional<Integer> leastKm() {
        if (!board.roster.profile().spreads()) {
            return Optional.of(0);
        }
        Board above = board.judgedBy(board.roster.profile().aboveSpread());
        OptionalLong best = new ExactSearch(above, stop).climb(lattice(above, 0));
        return best.isEmpty() ? Optional.empty() : Optional.of(widest(above, best.getAsLong()));
    }

    private static int widest(Board above, long best) {
        int[] distances = above.ways.distances();
        int possible = 0;
        int beyond = distances.length;
        // distances[possible] can be kept, distances[beyond] cannot
        while (beyond - possible > 1) {
            int middle = (possible + beyond) / 2;
            if (keeps(above, best, distances[middle])) {
                possible = middle;
            } else {
                beyond = middle;
            }
        }
        return distances.length == 0 ? 0 : distances[possible];
    }

    private static boolean keeps(Board above, long best, int leastKm) {
        long[][] legs = above.legsFrom(leastKm);
        Remainder remainder = new Remainder(above, legs);
        if (remainder.whole() > best) {
            return false;
        }
        Lattice lattice = new Lattice(above, legs, remainder);
        lattice.reach(best);
        return lattice.best() == best;
    }

    private Lattice lattice(int leastKm) {
        return lattice(board, leastKm);
    }

    private static Lattice lattice(Board board, int leastKm) {
        long[][] legs = board.legsFrom(leastKm);
        return new Lattice(board, legs, new Remainder(board, legs));
    }

    /** Raises the limit until a season is found: at first to what every season costs at least, then twice as far above it. */
    private OptionalLong climb(Lattice lattice) {
        long least = lattice.least();
        long limit = least;
        while (limit < Board.FORBIDDEN && !stop.getAsBoolean()) {
            lattice.reach(limit);
            if (lattice.best() < Board.FORBIDDEN) {
                return OptionalLong.of(lattice.best());
            }
            long twice = least + 2 * (limit - least);
            limit = lattice.cheapestLeftOut() >= Board.FORBIDDEN
                    ? Board.FORBIDDEN
                    : Math.min(Board.FORBIDDEN - 1, Math.max(lattice.cheapestLeftOut(), twice));
        }
        return OptionalLong.empty();
    }
}
