package org.reihum.rotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Among all seasons of the best cost, finds the one with the lowest ids, meeting by meeting. */
final class BestOrder {

    private final Board board;
    private final Completions completions;

    BestOrder(Board board, Completions completions) {
        this.board = board;
        this.completions = completions;
    }

    /** Hosts by index. Keeps all days of the meeting before open, as the days are settled only after the hosts. */
    List<Integer> hosts() {
        List<Integer> hosts = new ArrayList<>();
        Standing standing = board.start();
        BitSet days = new BitSet();
        days.set(0);
        for (int placed = 0; placed < board.meetings(); placed++) {
            int host = 0;
            BitSet next = bestDays(placed, standing, days, host);
            while (next.isEmpty()) {
                next = bestDays(placed, standing, days, ++host);
            }
            hosts.add(host);
            standing = standing.after(host);
            days = next;
        }
        return hosts;
    }

    /** Days by index, each as early as possible; only where every host is settled. */
    List<Integer> days() {
        List<Integer> chosen = new ArrayList<>();
        Standing standing = board.start();
        int day = 0;
        for (int placed = 0; placed < board.meetings(); placed++) {
            BitSet from = new BitSet();
            from.set(day);
            int host = settledHost(placed + 1);
            day = bestDays(placed, standing, from, host).nextSetBit(0);
            chosen.add(day);
            standing = standing.after(host);
        }
        return chosen;
    }

    private int settledHost(int position) {
        return board.roster()
                .indexOf(board.roster().pinAt(position).orElseThrow().locationId());
    }

    /** Days of the next meeting that continue a best season with this host. */
    private BitSet bestDays(int placed, Standing standing, BitSet days, int host) {
        BitSet best = new BitSet();
        if (!completions.mayHost(placed, standing, host)) {
            return best;
        }
        long[] wanted = completions.after(placed, standing);
        long[] cost = completions.withHost(placed, standing, host);
        days.stream().forEach(day -> {
            for (int to = board.days().from(placed, day); to < board.days().to(placed, day); to++) {
                if (completions.withDay(placed, day, to, cost[to]) == wanted[day]) {
                    best.set(to);
                }
            }
        });
        return best;
    }
}
