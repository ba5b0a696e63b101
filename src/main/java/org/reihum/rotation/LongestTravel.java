package org.reihum.rotation;

/** What the longest travel of all members costs, kept up while hosts change; 0 for the season it was first given. */
final class LongestTravel {

    private final long minute;
    private final int offset;
    private final int members;
    /** By host, then member. */
    private final int[] toHost;

    private final long[] soFar;
    private final int[] totals;
    private long base = Long.MIN_VALUE;
    private int longest;

    LongestTravel(Board board) {
        this.minute = board.minuteOfLongestTravel();
        this.offset = board.roster.rules().maxTravelOffset();
        this.members = board.locations;
        this.toHost = new int[members * members];
        this.soFar = board.burden.soFar();
        this.totals = new int[members];
        for (int host = 0; host < members; host++) {
            for (int member = 0; member < members; member++) {
                toHost[host * members + member] = board.burden.minutes(member, host);
            }
        }
    }

    void load(int[] hosts) {
        long[] sums = soFar.clone();
        for (int host : hosts) {
            for (int member = 0; member < members; member++) {
                sums[member] += toHost[host * members + member];
            }
        }
        long most = Long.MIN_VALUE;
        for (long sum : sums) {
            most = Math.max(most, sum);
        }
        base = base == Long.MIN_VALUE ? most : base;
        longest = (int) (most - base);
        for (int member = 0; member < members; member++) {
            // whoever lies that far behind never is the longest
            totals[member] = (int) Math.max(sums[member] - base, Integer.MIN_VALUE / 2);
        }
    }

    long cost() {
        return minute * longest;
    }

    /** What the longest travel of the season first given costs. */
    long atFirst() {
        return minute * (base - offset);
    }

    /** What it costs more if one host takes a turn of another. */
    long change(int out, int in) {
        return minute == 0 ? 0 : minute * (longest(out, in) - longest);
    }

    private int longest(int out, int in) {
        int least = out * members;
        int more = in * members;
        int most = Integer.MIN_VALUE;
        for (int member = 0; member < members; member++) {
            most = Math.max(most, totals[member] - toHost[least + member] + toHost[more + member]);
        }
        return most;
    }

    void make(int out, int in) {
        longest = longest(out, in);
        for (int member = 0; member < members; member++) {
            totals[member] += toHost[in * members + member] - toHost[out * members + member];
        }
    }
}
