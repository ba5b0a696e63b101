package org.reihum.rotation;

import java.util.Arrays;

/**
 * What the rest of a season costs at least, for every set of locations that have hosted in the running cycle, every last
 * site and every last date. Exact but for the minimum gap across the end of a cycle, which it leaves out: the state-space
 * relaxation that guides and bounds {@link Lattice} (Christofides, Mingozzi and Toth 1981; Held and Karp 1962).
 */
final class Remainder {

    private final Board board;
    private final long[][] leg;
    private final int everyone;
    private final int stride;
    /** By cycle; then by set of hosts, last site (the last: the meeting before the first slot) and date. */
    private final long[][] cost;

    private final long[] longest;

    Remainder(Board board, long[][] leg) {
        this.board = board;
        this.leg = leg;
        this.everyone = (1 << board.locations) - 1;
        this.stride = (board.sites + 1) * board.dates;
        this.longest = longestTravel(board);
        this.cost = new long[board.cycles.count()][];
        for (int cycle = cost.length - 1; cycle >= 0; cycle--) {
            cost[cycle] = new long[(everyone + 1) * stride];
            Arrays.fill(cost[cycle], Board.FORBIDDEN);
            fill(cycle);
        }
    }

    /** How many numbers it would keep; more than memory holds is not for the exact search. */
    static double size(Roster roster, int dates) {
        double sets = Math.pow(2, roster.locations().size());
        return sets * (roster.sites().size() + 1.0) * dates * new Cycles(roster).count();
    }

    static int hosted(Board board) {
        if (board.cycles.beginsFresh()) {
            return 0;
        }
        int hosted = 0;
        for (int location = 0; location < board.locations; location++) {
            if (board.roster.locations().get(location).standing().hostedThisCycle()) {
                hosted |= 1 << location;
            }
        }
        return hosted;
    }

    /** Those who wait in the first cycle; nobody where everyone has hosted, for then the cycle they joined in is over. */
    static int newcomers(Board board) {
        int newcomers = 0;
        boolean over = true;
        for (int location = 0; location < board.locations; location++) {
            Standing standing = board.roster.locations().get(location).standing();
            over &= standing.hostedThisCycle();
            newcomers |= standing.newcomer() ? 1 << location : 0;
        }
        return over ? 0 : newcomers;
    }

    /**
     * Cost of the longest travel by the hosts of an incomplete last cycle, above the least there can be; all 0 where the
     * last cycle is complete, for then no choice changes it.
     */
    private static long[] longestTravel(Board board) {
        long minute = board.minuteOfLongestTravel();
        int last = board.cycles.count() - 1;
        long[] cost = new long[1 << board.locations];
        if (minute == 0 || board.cycles.complete(last)) {
            return cost;
        }
        long[] settled = afterCompleteCycles(board, last);
        int hosted = last == 0 ? hosted(board) : 0;
        int placed = board.cycles.inIncompleteCycle();
        long least = Long.MAX_VALUE;
        for (int set = 0; set < cost.length; set++) {
            if ((set & hosted) == hosted && Integer.bitCount(set & ~hosted) == placed) {
                cost[set] = longest(board, settled, set & ~hosted);
                least = Math.min(least, cost[set]);
            }
        }
        for (int set = 0; set < cost.length; set++) {
            cost[set] = minute * (cost[set] - least);
        }
        return cost;
    }

    private static long longest(Board board, long[] settled, int hosts) {
        long[] totals = settled.clone();
        for (int host = 0; host < board.locations; host++) {
            if ((hosts & 1 << host) != 0) {
                board.burden.add(totals, host);
            }
        }
        return board.burden.longest(totals);
    }

    private static long[] afterCompleteCycles(Board board, int incomplete) {
        long[] totals = board.burden.soFar();
        int hosted = hosted(board);
        for (int cycle = 0; cycle < incomplete; cycle++) {
            for (int host = 0; host < board.locations; host++) {
                if (cycle > 0 || (hosted & 1 << host) == 0) {
                    board.burden.add(totals, host);
                }
            }
        }
        return totals;
    }

    private void fill(int cycle) {
        int hosted = cycle == 0 ? hosted(board) : 0;
        int newcomers = cycle == 0 ? newcomers(board) : 0;
        long[] step = new long[board.sites * board.dates];
        // larger sets have larger numbers than their parts, so each is ready before it is asked
        for (int set = everyone - 1; set >= 0; set--) {
            int placed = Integer.bitCount(set & ~hosted);
            int slot = board.cycles.start(cycle) + placed;
            if ((set & hosted) == hosted && slot <= board.slots) {
                if (slot == board.slots) {
                    end(cycle, set);
                } else {
                    int waiting = (everyone & ~set & ~newcomers) == 0 ? 0 : newcomers;
                    steps(cycle, set, slot, waiting, step);
                    lasts(cycle, set, slot, placed, step);
                }
            }
        }
    }

    private void end(int cycle, int set) {
        Arrays.fill(cost[cycle], set * stride, (set + 1) * stride, longest[set]);
    }

    /** By site and date of the slot before: the cheapest way on through that site. */
    private void steps(int cycle, int set, int slot, int waiting, long[] step) {
        Arrays.fill(step, Board.FORBIDDEN);
        long[] cells = board.cell[slot];
        long[] gaps = board.gap[slot];
        int dates = board.dates;
        int before = slot == 0 ? 1 : board.roster.slots().get(slot - 1).dates().size();
        int now = board.roster.slots().get(slot).dates().size();
        for (int site = 0; site < board.sites; site++) {
            int host = 1 << board.owner[site];
            if ((host & (set | waiting)) == 0) {
                for (int date = 0; date < now; date++) {
                    long at = cells[site * dates + date];
                    if (at < Board.FORBIDDEN) {
                        long rest = at + after(cycle, set | host, slot + 1, site, date);
                        for (int earlier = 0; earlier < before; earlier++) {
                            long with = gaps[earlier * dates + date] + rest;
                            if (with < step[site * dates + earlier]) {
                                step[site * dates + earlier] = with;
                            }
                        }
                    }
                }
            }
        }
    }

    private void lasts(int cycle, int set, int slot, int placed, long[] step) {
        int dates = board.dates;
        int before = slot == 0 ? 1 : board.roster.slots().get(slot - 1).dates().size();
        for (int last = 0; last <= board.sites; last++) {
            boolean possible = slot == 0
                    ? last == board.sites
                    : last < board.sites && (placed == 0 || (set & 1 << board.owner[last]) != 0);
            if (possible) {
                int at = set * stride + last * dates;
                for (int site = 0; site < board.sites; site++) {
                    long way = leg[last][site];
                    if (way < Board.FORBIDDEN) {
                        for (int earlier = 0; earlier < before; earlier++) {
                            long with = way + step[site * dates + earlier];
                            if (with < cost[cycle][at + earlier]) {
                                cost[cycle][at + earlier] = with;
                            }
                        }
                    }
                }
            }
        }
    }

    /** Cost of the slots from {@code slot} on, once these have hosted in the cycle and the last was that site on that date. */
    long after(int cycle, int set, int slot, int site, int date) {
        if (set == everyone && slot < board.slots) {
            return cost[cycle + 1][site * board.dates + date];
        }
        return set == everyone ? longest[set] : cost[cycle][set * stride + site * board.dates + date];
    }

    /** What the whole season costs at least; {@link Board#FORBIDDEN} or more: there is none. */
    long whole() {
        return cost[0][hosted(board) * stride + board.sites * board.dates];
    }
}
