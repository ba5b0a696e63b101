package org.reihum.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The best plan, without asking why where there is none. */
    public static Optional<Plan> tryPlan(Roster roster) {
        if (!ExactSearch.suits(roster)) {
            return plan(roster) instanceof Plan plan ? Optional.of(plan) : Optional.empty();
        }
        Board board = new Board(roster);
        return new ExactSearch(board, () -> false).best().map(found -> proven(board, found));
    }

    /**
     * What rules that location out at that slot (position from 0), whatever else is planned: the fewest objections that
     * any of its sites and dates meets; empty where at least one is free.
     */
    public static List<Reason> objections(Roster roster, int position, String host) {
        Location location = roster.location(host).orElseThrow();
        Cycles cycles = new Cycles(roster);
        Optional<Reason> turn = turnOver(roster, cycles, position, location);
        if (turn.isPresent()) {
            return List.of(turn.get());
        }
        return location.sites().stream()
                .flatMap(site -> roster.slots().get(position).dates().stream()
                        .map(date -> new Cell(roster, cycles, position, location, site, date)))
                .map(Planner::objections)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** In the running cycle: whoever has hosted, and a newcomer before its last place. */
    private static Optional<Reason> turnOver(Roster roster, Cycles cycles, int position, Location location) {
        if (cycles.cycleOf(position) > 0 || new Course(roster).byQuota()) {
            return Optional.empty();
        }
        if (location.standing().hostedThisCycle() && !cycles.beginsFresh()) {
            return Optional.of(Reason.of(Code.ALREADY_HOSTED, location.seat().city()));
        }
        long newcomers = roster.locations().stream()
                .filter(each -> each.standing().newcomer())
                .count();
        boolean waits = location.standing().newcomer() && position < cycles.length(0) - newcomers;
        return waits
                ? Optional.of(Reason.of(Code.NEWCOMER_WAITS, location.seat().city()))
                : Optional.empty();
    }

    private static List<Reason> objections(Cell cell) {
        return Stream.of(Rule.values())
                .filter(rule -> !rule.allows(cell))
                .map(rule -> rule.objection(cell))
                .toList();
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
     * cannot. Only for a profile with one level; no table where there is no season, or the roster is too large for it.
     */
    public static Optional<List<List<Optional<Long>>>> prices(Roster roster) {
        if (!ExactSearch.suits(roster)) {
            return Optional.empty();
        }
        return new ExactSearch(new Board(roster), () -> false).prices().map(Planner::opened);
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
            tryPlan(without).ifPresent(candidates::add);
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
