package org.reihum.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact dynamic programme, slot by slot: a state is who has hosted in the cycle, the last site, and for how many slots
 * each location is still kept from hosting by the minimum gap. States that cannot end at or below a limit are left out,
 * judged by {@link Remainder}; with the limit at the optimum only few are left, with no limit the lattice is complete.
 */
final class Lattice {

    private static final int NIBBLE = 4;
    static final int MOST_LOCATIONS = 16;

    private final Board board;
    private final long[][] leg;
    private final Remainder remainder;
    private final int everyone;
    private final int newcomers;
    private final List<Layer> layers = new ArrayList<>();
    private long limit;
    private long cheapestLeftOut = Board.FORBIDDEN;

    Lattice(Board board, long[][] leg, Remainder remainder) {
        this.board = board;
        this.leg = leg;
        this.remainder = remainder;
        this.everyone = (1 << board.locations) - 1;
        this.newcomers = Remainder.newcomers(board);
    }

    /** The states before one slot. */
    private static final class Layer {
        private int size;
        private long[] place = new long[64];
        private long[] waits = new long[64];
        private int[] table = new int[256];
        private final int dates;
        private long[] reached;
        private long[] left = new long[0];

        Layer(int dates) {
            this.dates = dates;
            this.reached = new long[64 * dates];
            Arrays.fill(reached, Board.FORBIDDEN);
            Arrays.fill(table, -1);
        }

        int find(long where, long wait) {
            int at = hash(where, wait) & table.length - 1;
            while (table[at] >= 0 && (place[table[at]] != where || waits[table[at]] != wait)) {
                at = at + 1 & table.length - 1;
            }
            return table[at] >= 0 ? table[at] : -1 - at;
        }

        int add(long where, long wait) {
            int found = find(where, wait);
            if (found >= 0) {
                return found;
            }
            if (size == place.length) {
                grow();
                found = find(where, wait);
            }
            place[size] = where;
            waits[size] = wait;
            table[-1 - found] = size;
            return size++;
        }

        private void grow() {
            place = Arrays.copyOf(place, size * 2);
            waits = Arrays.copyOf(waits, size * 2);
            reached = Arrays.copyOf(reached, size * 2 * dates);
            Arrays.fill(reached, size * dates, reached.length, Board.FORBIDDEN);
            table = new int[size * 8];
            Arrays.fill(table, -1);
            for (int state = 0; state < size; state++) {
                table[-1 - find(place[state], waits[state])] = state;
            }
        }

        private static int hash(long where, long wait) {
            long mixed = (where * 0x9E3779B97F4A7C15L ^ wait) * 0xC2B2AE3D27D4EB4FL;
            return (int) (mixed >>> 32) ^ (int) (mixed >>> 17);
        }

        int last(int state) {
            return (int) (place[state] >>> MOST_LOCATIONS);
        }

        int set(int state) {
            return (int) (place[state] & (1 << MOST_LOCATIONS) - 1);
        }
    }

    /** Builds all states that can end at or below the limit. */
    void reach(long atMost) {
        reach(atMost, Integer.MAX_VALUE);
    }

    /** Builds all states there are; says no, and gives up, where these are more than so many. */
    boolean reachAll(int mostStates) {
        return reach(Board.FORBIDDEN - 1, mostStates);
    }

    private boolean reach(long atMost, int mostStates) {
        limit = atMost;
        cheapestLeftOut = Board.FORBIDDEN;
        layers.clear();
        Layer first = new Layer(board.dates);
        first.reached[first.add(place(Remainder.hosted(board), board.sites), 0) * board.dates] = 0;
        layers.add(first);
        for (int slot = 0; slot < board.slots && states() <= mostStates; slot++) {
            layers.add(next(slot, layers.get(slot)));
        }
        return layers.size() == board.slots + 1 && states() <= mostStates;
    }

    private static long place(int set, int last) {
        return (long) last << MOST_LOCATIONS | set;
    }

    private Layer next(int slot, Layer from) {
        Layer to = new Layer(board.dates);
        long[] best = new long[board.dates];
        for (int state = 0; state < from.size; state++) {
            for (int host = 0; host < board.locations; host++) {
                if (mayHost(slot, from, state, host)) {
                    for (int site = board.firstSite[host]; site < board.firstSite[host + 1]; site++) {
                        extend(slot, from, state, site, to, best);
                    }
                }
            }
        }
        return to;
    }

    private boolean mayHost(int slot, Layer from, int state, int host) {
        int set = from.set(state);
        return (set & 1 << host) == 0
                && waitOf(from.waits[state], host) == 0
                && (board.cycles.cycleOf(slot) > 0
                        || (newcomers & 1 << host) == 0
                        || (everyone & ~set & ~newcomers) == 0);
    }

    private static int waitOf(long waits, int host) {
        return (int) (waits >>> host * NIBBLE & (1 << NIBBLE) - 1);
    }

    private void extend(int slot, Layer from, int state, int site, Layer to, long[] best) {
        long way = leg[from.last(state)][site];
        if (way >= Board.FORBIDDEN) {
            return;
        }
        int cycle = board.cycles.cycleOf(slot);
        int set = from.set(state) | 1 << board.owner[site];
        boolean wanted = false;
        for (int date = 0; date < board.dates; date++) {
            best[date] = Board.FORBIDDEN;
            long at = board.cell[slot][site * board.dates + date];
            if (at < Board.FORBIDDEN) {
                long reached = way + at + cheapest(slot, from, state, date);
                long whole = reached + remainder.after(cycle, set, slot + 1, site, date);
                if (whole <= limit && whole < Board.FORBIDDEN) {
                    best[date] = reached;
                    wanted = true;
                } else if (whole < cheapestLeftOut) {
                    cheapestLeftOut = whole;
                }
            }
        }
        if (wanted) {
            int child = to.add(childPlace(set, site, slot), childWaits(slot, from, state, site));
            for (int date = 0; date < board.dates; date++) {
                int index = child * board.dates + date;
                to.reached[index] = Math.min(to.reached[index], best[date]);
            }
        }
    }

    private long cheapest(int slot, Layer from, int state, int date) {
        long cheapest = Board.FORBIDDEN;
        long[] gaps = board.gap[slot];
        for (int earlier = 0; earlier < board.dates; earlier++) {
            long with = from.reached[state * board.dates + earlier] + gaps[earlier * board.dates + date];
            cheapest = Math.min(cheapest, with);
        }
        return cheapest;
    }

    private long childPlace(int set, int site, int slot) {
        return place(set == everyone && slot + 1 < board.slots ? 0 : set, site);
    }

    /**
     * For each location the slots it still has to wait, counted from the next slot on, or from the next cycle on where it
     * has hosted in this one.
     */
    private long childWaits(int slot, Layer from, int state, int site) {
        long waits = from.waits[state];
        int set = from.set(state);
        for (int host = 0; waits >>> host * NIBBLE != 0 && host < board.locations; host++) {
            if ((set & 1 << host) == 0 && waitOf(waits, host) > 0) {
                waits -= 1L << host * NIBBLE;
            }
        }
        int cycle = board.cycles.cycleOf(slot);
        boolean again = board.cycles.start(cycle) + board.cycles.length(cycle) < board.slots;
        int toNextCycle = board.cycles.start(cycle) + board.cycles.length(cycle) - slot - 1;
        int wait = board.roster.rules().minGap() - 1 - toNextCycle;
        // as many as a location can wait in one cycle: see MOST_LOCATIONS
        return again && wait > 0
                ? waits | (long) Math.min(wait, (1 << NIBBLE) - 1) << board.owner[site] * NIBBLE
                : waits;
    }

    /** What every season costs at least. */
    long least() {
        return remainder.whole();
    }

    int states() {
        return layers.stream().mapToInt(layer -> layer.size).sum();
    }

    /** The next limit worth trying where this one was too low. */
    long cheapestLeftOut() {
        return cheapestLeftOut;
    }

    /** What the best season costs; {@link Board#FORBIDDEN} where none ends at or below the limit. */
    long best() {
        Layer last = layers.get(board.slots);
        long best = Board.FORBIDDEN;
        for (int state = 0; state < last.size; state++) {
            for (int date = 0; date < board.dates; date++) {
                best = Math.min(best, last.reached[state * board.dates + date] + end(last, state, date));
            }
        }
        return best;
    }

    private long end(Layer last, int state, int date) {
        int cycle = board.slots == 0 ? 0 : board.cycles.cycleOf(board.slots - 1);
        return remainder.after(cycle, last.set(state), board.slots, last.last(state), date);
    }

    /** Fills in what is left to pay from each state on. */
    void lookBack() {
        for (int slot = board.slots; slot >= 0; slot--) {
            Layer layer = layers.get(slot);
            layer.left = new long[layer.size * board.dates];
            Arrays.fill(layer.left, Board.FORBIDDEN);
            for (int state = 0; state < layer.size; state++) {
                if (slot == board.slots) {
                    for (int date = 0; date < board.dates; date++) {
                        layer.left[state * board.dates + date] = end(layer, state, date);
                    }
                } else {
                    lookBack(slot, layer, state);
                }
            }
        }
    }

    private void lookBack(int slot, Layer layer, int state) {
        for (int site = 0; site < board.sites; site++) {
            int child = child(slot, layer, state, site);
            if (child >= 0) {
                long way = leg[layer.last(state)][site];
                Layer next = layers.get(slot + 1);
                for (int date = 0; date < board.dates; date++) {
                    long rest = way + board.cell[slot][site * board.dates + date];
                    if (rest < Board.FORBIDDEN && next.left[child * board.dates + date] < Board.FORBIDDEN) {
                        rest += next.left[child * board.dates + date];
                        for (int earlier = 0; earlier < board.dates; earlier++) {
                            int index = state * board.dates + earlier;
                            long with = board.gap[slot][earlier * board.dates + date] + rest;
                            layer.left[index] = Math.min(layer.left[index], with);
                        }
                    }
                }
            }
        }
    }

    private int child(int slot, Layer layer, int state, int site) {
        if (leg[layer.last(state)][site] >= Board.FORBIDDEN || !mayHost(slot, layer, state, board.owner[site])) {
            return -1;
        }
        int set = layer.set(state) | 1 << board.owner[site];
        return layers.get(slot + 1).find(childPlace(set, site, slot), childWaits(slot, layer, state, site));
    }

    /** Site and date of each slot of the best season; among equals the first location, site and date, slot by slot. */
    int[][] walk() {
        int[][] stops = new int[board.slots][];
        int state = 0;
        int date = 0;
        for (int slot = 0; slot < board.slots; slot++) {
            stops[slot] = step(slot, state, date);
            state = child(slot, layers.get(slot), state, stops[slot][0]);
            date = stops[slot][1];
        }
        return stops;
    }

    private int[] step(int slot, int state, int earlier) {
        Layer layer = layers.get(slot);
        Layer next = layers.get(slot + 1);
        long wanted = layer.left[state * board.dates + earlier];
        for (int site = 0; site < board.sites; site++) {
            int child = child(slot, layer, state, site);
            for (int date = 0; child >= 0 && date < board.dates; date++) {
                long at = board.cell[slot][site * board.dates + date];
                long with = leg[layer.last(state)][site]
                        + at
                        + board.gap[slot][earlier * board.dates + date]
                        + next.left[child * board.dates + date];
                if (at < Board.FORBIDDEN && with == wanted) {
                    return new int[] {site, date};
                }
            }
        }
        throw new IllegalStateException("the best season is lost at slot " + slot);
    }

    /** By slot and location: what a whole season costs at best if that location hosts there. */
    long[][] byHost() {
        long[][] best = new long[board.slots][board.locations];
        for (int slot = 0; slot < board.slots; slot++) {
            Arrays.fill(best[slot], Board.FORBIDDEN);
            Layer layer = layers.get(slot);
            for (int state = 0; state < layer.size; state++) {
                for (int site = 0; site < board.sites; site++) {
                    int child = child(slot, layer, state, site);
                    if (child >= 0) {
                        long through = through(slot, layer, state, site, layers.get(slot + 1), child);
                        best[slot][board.owner[site]] = Math.min(best[slot][board.owner[site]], through);
                    }
                }
            }
        }
        return best;
    }

    private long through(int slot, Layer layer, int state, int site, Layer next, int child) {
        long best = Board.FORBIDDEN;
        long way = leg[layer.last(state)][site];
        for (int date = 0; date < board.dates; date++) {
            long at = board.cell[slot][site * board.dates + date];
            long left = next.left[child * board.dates + date];
            if (at < Board.FORBIDDEN && left < Board.FORBIDDEN) {
                best = Math.min(best, way + at + left + cheapest(slot, layer, state, date));
            }
        }
        return best;
    }
}
