package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;

/**
 * Plans a season that keeps every {@link Rule}, and among those the best, level by level: the largest smallest distance
 * between consecutive hosts; the fewest days off the aimed rhythm; the largest sum of distances; the lowest ids from
 * the first meeting on; the earliest days from the first meeting on. So the answer is unique.
 */
public final class Planner {

    private Planner() {}

    public static Outcome plan(Roster roster) {
        List<Reason> unusable = new Usable(roster).objections();
        return unusable.isEmpty() ? search(new Board(roster)) : new Impossible(unusable);
    }

    /**
     * What stands against this location hosting on this day, right after the roster's turns and as the first new
     * meeting; empty if nothing does. To judge a later line of a draft, give the lines before it as turns.
     *
     * @throws IllegalArgumentException for a location that is not in the roster
     */
    public static List<Reason> objections(Roster roster, long locationId, LocalDate day) {
        Location host = roster.location(locationId)
                .orElseThrow(() -> new IllegalArgumentException("not in the roster: " + locationId));
        return Rules.allObjections(
                History.standing(roster), roster.indexOf(locationId), host, new Slot(roster, 1, roster.lastDay(), day));
    }

    private static Outcome search(Board board) {
        long smallest = new Completions(board, new Measure.SmallestDistance()).best();
        if (smallest == Measure.FORBIDDEN) {
            return new Impossible(new DeadEnd(board).reasons());
        }
        Measure rest = new Measure.DaysThenSum(smallest == Long.MIN_VALUE ? 0 : -smallest);
        List<Integer> hosts = new BestOrder(board, new Completions(board, rest)).hosts();
        Board settled = board.holding(hosts);
        List<Integer> days = new BestOrder(settled, new Completions(settled, rest)).days();
        return new Season(board, hosts, days).plan();
    }
}
