package org.reihum.rotation;

import java.util.List;

/** How long each member travels to each host's seat, weighted by how often its members come. Whole minutes, one way. */
final class Burden {

    private final int[][] toHost;
    private final long[] soFar;
    private final int offset;

    Burden(Roster roster) {
        List<Location> locations = roster.locations();
        int[] seat = seats(locations);
        this.toHost = new int[locations.size()][locations.size()];
        this.soFar = new long[locations.size()];
        this.offset = roster.rules().maxTravelOffset();
        for (int member = 0; member < seat.length; member++) {
            Standing standing = locations.get(member).standing();
            soFar[member] = standing.travelSoFar();
            for (int host = 0; host < seat.length; host++) {
                toHost[member][host] =
                        roster.travel().minutes()[seat[member]][seat[host]] * standing.attendance() / 100;
            }
        }
    }

    /** Index of each location's seat among all sites. */
    static int[] seats(List<Location> locations) {
        int[] seat = new int[locations.size()];
        int next = 0;
        for (int each = 0; each < seat.length; each++) {
            seat[each] = next;
            next += locations.get(each).sites().size();
        }
        return seat;
    }

    int members() {
        return soFar.length;
    }

    int minutes(int member, int host) {
        return toHost[member][host];
    }

    /** Totals before the first slot; a copy. */
    long[] soFar() {
        return soFar.clone();
    }

    void add(long[] totals, int host) {
        for (int member = 0; member < totals.length; member++) {
            totals[member] += toHost[member][host];
        }
    }

    long longest(long[] totals) {
        long longest = Long.MIN_VALUE;
        for (long total : totals) {
            longest = Math.max(longest, total);
        }
        return longest - offset;
    }
}
