package org.reihum.rotation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dynamic programme: what the rest of the season costs at best, for every way the cycle can stand and every day of
 * the meeting before. Exact; each state is computed once.
 */
final class Completions {

    private final Board board;
    private final Measure measure;
    private final List<Map<Standing, long[]>> known;
    private final int[][][] daysOffAim;

    Completions(Board board, Measure measure) {
        this.board = board;
        this.measure = measure;
        this.known = Stream.generate(HashMap<Standing, long[]>::new)
                .limit(board.meetings() + 1L)
                .collect(Collectors.toUnmodifiableList());
        this.daysOffAim = new int[board.meetings()][][];
        for (int placed = 0; placed < board.meetings(); placed++) {
            daysOffAim[placed] = daysOffAim(placed);
        }
    }

    private int[][] daysOffAim(int placed) {
        CandidateDays days = board.days();
        int[][] off = new int[days.count(placed)][];
        for (int day = 0; day < off.length; day++) {
            int from = days.from(placed, day);
            off[day] = new int[days.to(placed, day) - from];
            for (int step = 0; step < off[day].length; step++) {
                off[day][step] = days.daysOffAim(placed + 1, day, from + step);
            }
        }
        return off;
    }

    long best() {
        return after(0, board.start())[0];
    }

    /** Cost of all that follows, for every day of meeting number {@code placed}. */
    long[] after(int placed, Standing standing) {
        long[] cost = known.get(placed).get(standing);
        if (cost == null) {
            cost = compute(placed, standing);
            known.get(placed).put(standing, cost);
        }
        return cost;
    }

    private long[] compute(int placed, Standing standing) {
        long[] cost = new long[board.days().count(placed)];
        if (placed == board.meetings()) {
            Arrays.fill(cost, measure.nothingLeft());
            return cost;
        }
        long[] next = cheapestHost(placed, standing);
        for (int day = 0; day < cost.length; day++) {
            cost[day] = cheapestDay(daysOffAim[placed][day], board.days().from(placed, day), next);
        }
        return cost;
    }

    private long cheapestDay(int[] daysOff, int from, long[] next) {
        long cheapest = Measure.FORBIDDEN;
        for (int step = 0; step < daysOff.length; step++) {
            cheapest = Math.min(cheapest, withDay(daysOff[step], next[from + step]));
        }
        return cheapest;
    }

    private long[] cheapestHost(int placed, Standing standing) {
        long[] cheapest = new long[board.days().count(placed + 1)];
        Arrays.fill(cheapest, Measure.FORBIDDEN);
        for (int host = 0; host < board.hosts(); host++) {
            if (mayHost(placed, standing, host)) {
                lower(cheapest, placed, standing, host);
            }
        }
        return cheapest;
    }

    private void lower(long[] cheapest, int placed, Standing standing, int host) {
        long[] rest = after(placed + 1, standing.after(host));
        boolean[] open = board.open(placed + 1, host);
        int km = board.km(standing.last(), host);
        for (int day = 0; day < rest.length; day++) {
            if (open[day]) {
                cheapest[day] = Math.min(cheapest[day], withLeg(km, rest[day]));
            }
        }
    }

    boolean mayHost(int placed, Standing standing, int host) {
        return board.everOpen(placed + 1, host)
                && Rules.admit(standing, host)
                && !barred(board.km(standing.last(), host));
    }

    private boolean barred(int km) {
        return km != Entry.NONE && measure.bars(km);
    }

    /** Cost of the next meeting's leg and all that follows, if this host takes it, for every day of the next meeting. */
    long[] withHost(int placed, Standing standing, int host) {
        long[] cost = new long[board.days().count(placed + 1)];
        Arrays.fill(cost, Measure.FORBIDDEN);
        lower(cost, placed, standing, host);
        return cost;
    }

    private long withLeg(int km, long rest) {
        return rest == Measure.FORBIDDEN || km == Entry.NONE ? rest : measure.leg(km, rest);
    }

    /** The cost of the next meeting on day {@code to}, seen from a day of the one before. */
    long withDay(int placed, int day, int to, long rest) {
        return withDay(daysOffAim[placed][day][to - board.days().from(placed, day)], rest);
    }

    private long withDay(int daysOff, long rest) {
        return rest == Measure.FORBIDDEN ? rest : measure.day(daysOff, rest);
    }
}
