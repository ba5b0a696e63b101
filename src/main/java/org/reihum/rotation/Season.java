package org.reihum.rotation;

import java.util.Arrays;

/** A season while it is sought: site and date of each slot, and what they cost. A broken rule costs {@link #BROKEN}. */
final class Season {

    private static final int BITS = 58;
    static final long BROKEN = 1L << BITS;

    private final Board board;
    private final int slots;
    private final int sites;
    private final int dates;
    private final int[] candidates;
    private final long[] cell;
    private final long[] leg;
    private final long[] gap;
    /** Of each slot, counted from 1; at 0 the meeting before the first slot. */
    private final int[] site;

    private final int[] date;

    Season(Board board) {
        this.board = board;
        this.slots = board.slots;
        this.sites = board.sites;
        this.dates = board.dates;
        this.candidates = board.roster.slots().stream()
                .mapToInt(slot -> slot.dates().size())
                .toArray();
        this.cell = flat(board.cell);
        this.leg = flat(board.leg);
        this.gap = flat(board.gap);
        this.site = new int[slots + 1];
        this.date = new int[slots + 1];
        site[0] = sites;
    }

    private static long[] flat(long[][] table) {
        return Arrays.stream(table)
                .flatMapToLong(Arrays::stream)
                .map(price -> price >= Board.FORBIDDEN ? BROKEN : price)
                .toArray();
    }

    /** From now on no consecutive hosts may be nearer than that many km. */
    void bar(int leastKm) {
        System.arraycopy(flat(board.legsFrom(leastKm)), 0, leg, 0, leg.length);
    }

    /** How many rules a price that is a sum of a few steps breaks; also of a difference. */
    static int broken(long price) {
        return (int) (price + BROKEN / 2 >> BITS);
    }

    /** What such a price is beside the broken rules. */
    static long cost(long price) {
        return price - ((long) broken(price) << BITS);
    }

    int host(int slot) {
        return board.owner[site[slot + 1]];
    }

    int site(int slot) {
        return site[slot + 1];
    }

    int date(int slot) {
        return date[slot + 1];
    }

    void put(int slot, int newSite, int newDate) {
        site[slot + 1] = newSite;
        date[slot + 1] = newDate;
    }

    int[] hosts() {
        int[] hosts = new int[slots];
        Arrays.setAll(hosts, this::host);
        return hosts;
    }

    /** Site and date of each slot; a copy. */
    int[][] stops() {
        int[][] stops = new int[slots][];
        Arrays.setAll(stops, slot -> new int[] {site(slot), date(slot)});
        return stops;
    }

    void load(int[][] stops) {
        for (int slot = 0; slot < slots; slot++) {
            put(slot, stops[slot][0], stops[slot][1]);
        }
    }

    /** Copies sites, then dates, in slots counted from 1. */
    void copyTo(int[] stops) {
        System.arraycopy(site, 0, stops, 0, site.length);
        System.arraycopy(date, 0, stops, site.length, date.length);
    }

    void copyFrom(int[] stops) {
        System.arraycopy(stops, 0, site, 0, site.length);
        System.arraycopy(stops, site.length, date, 0, date.length);
    }

    /** The slot itself, a host at a date. */
    private long at(int slot) {
        return cell[(slot * sites + site[slot + 1]) * dates + date[slot + 1]];
    }

    /** The step from the slot before to this one; 0 for the slot past the last. */
    private long into(int slot) {
        return slot == slots
                ? 0
                : leg[site[slot] * sites + site[slot + 1]] + gap[(slot * dates + date[slot]) * dates + date[slot + 1]];
    }

    long around(int slot) {
        return at(slot) + into(slot) + into(slot + 1);
    }

    /** All that changes when one of two slots does. */
    long around(int slot, int other) {
        int first = Math.min(slot, other);
        int second = Math.max(slot, other);
        long price = at(first) + into(first) + into(first + 1) + at(second) + into(second + 1);
        return second == first + 1 ? price : price + into(second);
    }

    /** Has that host receive at the site and on the date that are cheapest beside the slots before and after. */
    void settle(int slot, int host) {
        boolean last = slot + 1 == slots;
        int before = slot * dates + date[slot];
        long best = Long.MAX_VALUE;
        for (int each = board.firstSite[host]; each < board.firstSite[host + 1]; each++) {
            long ways = leg[site[slot] * sites + each] + (last ? 0 : leg[each * sites + site[slot + 2]]);
            int row = (slot * sites + each) * dates;
            for (int day = 0; day < candidates[slot]; day++) {
                long price = ways + cell[row + day] + gap[before * dates + day];
                price += last ? 0 : gap[((slot + 1) * dates + day) * dates + date[slot + 2]];
                if (price < best) {
                    best = price;
                    put(slot, each, day);
                }
            }
        }
    }

    /** The same host on any of the slot's dates at any of its sites. */
    void shuffle(int slot, Dice dice) {
        int first = board.firstSite[host(slot)];
        int count = board.firstSite[host(slot) + 1] - first;
        put(slot, count == 1 ? first : first + dice.below(count), dice.below(candidates[slot]));
    }

    /** Rules that hosts, dates and pairs of them break. */
    int broken() {
        int broken = 0;
        for (int slot = 0; slot < slots; slot++) {
            broken += broken(at(slot) + into(slot));
        }
        return broken;
    }

    /** What the season costs, broken rules and the longest travel left aside. */
    long cost() {
        long cost = 0;
        for (int slot = 0; slot < slots; slot++) {
            cost += cost(at(slot) + into(slot));
        }
        return cost;
    }
}
