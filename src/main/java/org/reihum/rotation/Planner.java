package org.reihum.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Plans a season that keeps every {@link Rule} and is the best under the roster's {@link Profile}: proven where the
 * roster is small enough, otherwise the best that a seeded search finds, with a bound. Among equals the first location in
 * the roster's order, slot by slot. Same roster, same plan.
 */
public final class Planner {

    private Planner() {}

    public static Outcome plan(Roster roster) {
        return plan(roster, () -> false);
    }

    public static Outcome plan(Roster roster, Watch watch) {
        if (roster.locations().isEmpty()) {
            return new Impossible(List.of(), List.of(), List.of(Reason.of(Code.NO_LOCATIONS)));
        }
        if (roster.slots().isEmpty()) {
            return proven(new Board(roster), new int[0][]);
        }
        if (!ExactSearch.suits(roster)) {
            return new SeededSearch(roster, watch).outcome();
        }
        Board board = new Board(roster);
        return new ExactSearch(board, watch::stop)
                .best()
                .<Outcome>map(found -> proven(board, found))
                .orElseGet(() -> new Conflict(roster, watch::stop).impossible());
    }

    static Plan proven(Board board, int[][] found) {
        List<Stop> stops = board.stops(found);
        Score score = new Judge(board.roster, stops).score();
        return new Plan(
                new Explanation(board.roster, stops).entries(),
                score,
                new Proof(true, board.lastLevel(), score.total(), 0, 0));
    }

    /**
     * What the rules and the profile say of a plan that anybody made.
     *
     * @param stops one for each slot
     * @throws IllegalArgumentException for a host or site that the roster does not know, or another number of stops
     */
    public static Judgement judge(Roster roster, List<Stop> stops) {
        return new Judge(roster, stops).judgement();
    }

    /** A plan that anybody made, with its score and reasons. */
    public static Plan explained(Roster roster, List<Stop> stops) {
        Score score = new Judge(roster, stops).score();
        return new Plan(new Explanation(roster, stops).entries(), score, new Proof(false, 0, Long.MIN_VALUE, 0, 0));
    }

    /**
     * By slot and location: how much more the whole season costs at best if that location hosts there; empty where it
     * cannot. Only for a profile with one level, and a roster that is small enough to be proven.
     */
    public static Optional<List<List<Optional<Long>>>> prices(Roster roster) {
        return ExactSearch.suits(roster)
                ? new ExactSearch(new Board(roster), () -> false).prices().map(Planner::opened)
                : Optional.empty();
    }

    private static List<List<Optional<Long>>> opened(long[][] prices) {
        List<List<Optional<Long>>> table = new ArrayList<>();
        for (long[] row : prices) {
            List<Optional<Long>> line = new ArrayList<>();
            for (long price : row) {
                line.add(price >= Board.FORBIDDEN ? Optional.empty() : Optional.of(price));
            }
            table.add(line);
        }
        return table;
    }

    /**
     * The best plan and others that are clearly different, at most so many, the best first: at least a third of the hosts
     * differ from each plan before. A roster that is too large to be proven has only the best.
     */
    public static List<Plan> choices(Roster roster, Plan best, int most) {
        List<Plan> choices = new ArrayList<>(List.of(best));
        List<Plan> candidates = new ArrayList<>();
        boolean wanted = most > 1 && ExactSearch.suits(roster);
        for (int slot = 0; slot < best.entries().size() && wanted; slot++) {
            Roster without = roster.with(
                    slot,
                    roster.slots().get(slot).without(best.entries().get(slot).host()));
            new ExactSearch(new Board(without), () -> false)
                    .best()
                    .ifPresent(found -> candidates.add(proven(new Board(without), found)));
        }
        candidates.sort(Comparator.comparing(Plan::score));
        for (Plan candidate : candidates) {
            boolean different = choices.stream()
                    .allMatch(other -> 3 * candidate.hostsUnlike(other)
                            >= candidate.entries().size());
            if (different && choices.size() < most) {
                choices.add(candidate);
            }
        }
        return choices;
    }
}
