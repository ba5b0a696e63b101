package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;

/**
 * What every season costs at least, for a board of one level: one assignment problem for each block, with the least that
 * comes before each host. The longest travel is at least every weighted mean of the members' travel; the mean that says most is
 * sought by subgradients (Held, Wolfe and Crowder 1974). The minimum gap from cycle to cycle is left aside.
 */
final class Bound {

    private static final int ROUNDS = 400;

    private final Board board;
    private final Lines lines;
    private final long minute;
    private final double[] travel;
    private double cost;
    private boolean barred;
    private double[] settled = {};

    Bound(Board board, Lines lines, Watch watch) {
        this.board = board;
        this.lines = lines;
        this.minute = board.minuteOfLongestTravel();
        this.travel = new double[board.locations];
        if (new Course(board.roster).byQuota()) {
            slotBySlot();
        } else {
            blockByBlock(watch);
        }
    }

    /** No season costs less; {@link Board#FORBIDDEN} where there is none. */
    long value() {
        return barred ? Board.FORBIDDEN : (long) Math.ceil(cost - Math.abs(cost) * 1e-12 - 1e-6);
    }

    /** By host: what its turn in an incomplete last cycle costs for the travel it causes. */
    double[] travel() {
        return travel;
    }

    private void slotBySlot() {
        for (int slot = 0; slot < board.slots; slot++) {
            double least = lines.tooMuch();
            for (int host = 0; host < board.locations; host++) {
                least = Math.min(least, lines.price(slot, host));
            }
            add(least);
        }
        cost += minute * board.burden.longest(board.burden.soFar());
    }

    private void blockByBlock(Watch watch) {
        List<Rounds.Block> blocks = Rounds.blocks(board.roster, board.cycles);
        long[] totals = board.burden.soFar();
        for (Rounds.Block block : blocks) {
            if (block.complete()) {
                add(new Assignment(prices(block)).total());
                for (int host : block.members()) {
                    board.burden.add(totals, host);
                }
            }
        }
        Rounds.Block last = blocks.get(blocks.size() - 1);
        if (last.complete()) {
            cost += minute * board.burden.longest(totals);
        } else {
            settled = Arrays.stream(totals).mapToDouble(each -> each).toArray();
            cost += incomplete(last, totals, watch);
        }
    }

    private void add(double hosts) {
        cost += hosts;
        barred |= hosts >= lines.tooMuch();
    }

    private double[][] prices(Rounds.Block block) {
        double[][] price = new double[block.length()][block.members().length];
        for (int row = 0; row < price.length; row++) {
            for (int each = 0; each < price[row].length; each++) {
                int slot = block.start() + row;
                int host = block.members()[each];
                price[row][each] = lines.possible(slot, host) ? lines.price(slot, host) : lines.tooMuch();
            }
        }
        return price;
    }

    /** Raises the bound by moving weight to the members who travel most under the hosts that are cheapest now. */
    private double incomplete(Rounds.Block block, long[] totals, Watch watch) {
        double offset =
                board.burden.longest(totals) - Arrays.stream(totals).max().orElse(0);
        double[][] bare = prices(block);
        double[] weight = new double[board.locations];
        weight[farthest(settled)] = 1;
        double best = Double.NEGATIVE_INFINITY;
        double pace = 1;
        int idle = 0;
        for (int round = 0; round < ROUNDS && (round == 0 || minute > 0 && !watch.stop()); round++) {
            double[] price = travel(weight);
            int[] hosts = cheapest(block, bare, price);
            double[] journey = journey(block, hosts);
            barred |= cost(bare, hosts) >= lines.tooMuch();
            double found = cost(bare, hosts) + minute * (mean(weight, journey) + offset);
            if (found > best + 1e-9) {
                best = found;
                idle = 0;
                System.arraycopy(price, 0, travel, 0, price.length);
            } else if (++idle == 8) {
                idle = 0;
                pace /= 2;
            }
            shift(weight, journey, pace);
        }
        return best;
    }

    private double[] travel(double[] weight) {
        double[] price = new double[board.locations];
        for (int host = 0; host < price.length; host++) {
            for (int member = 0; member < weight.length; member++) {
                price[host] += minute * weight[member] * board.burden.minutes(member, host);
            }
        }
        return price;
    }

    private static int[] cheapest(Rounds.Block block, double[][] bare, double[] travel) {
        double[][] price = new double[bare.length][];
        for (int row = 0; row < price.length; row++) {
            price[row] = bare[row].clone();
            for (int each = 0; each < price[row].length; each++) {
                price[row][each] += travel[block.members()[each]];
            }
        }
        return new Assignment(price).columns();
    }

    private static double cost(double[][] bare, int[] hosts) {
        double sum = 0;
        for (int row = 0; row < hosts.length; row++) {
            sum += bare[row][hosts[row]];
        }
        return sum;
    }

    private double[] journey(Rounds.Block block, int[] hosts) {
        double[] journey = settled.clone();
        for (int host : hosts) {
            for (int member = 0; member < journey.length; member++) {
                journey[member] += board.burden.minutes(member, block.members()[host]);
            }
        }
        return journey;
    }

    private static double mean(double[] weight, double[] journey) {
        double mean = 0;
        for (int member = 0; member < weight.length; member++) {
            mean += weight[member] * journey[member];
        }
        return mean;
    }

    private static int farthest(double[] journey) {
        int farthest = 0;
        for (int member = 1; member < journey.length; member++) {
            farthest = journey[member] > journey[farthest] ? member : farthest;
        }
        return farthest;
    }

    /** A step along the subgradient as long as the gap to close allows, back to weights that sum up to 1. */
    private static void shift(double[] weight, double[] journey, double pace) {
        double mean = mean(weight, journey);
        double most = journey[farthest(journey)];
        double length = 0;
        for (int member = 0; member < weight.length; member++) {
            if (weight[member] > 0 || journey[member] > mean) {
                length += (journey[member] - mean) * (journey[member] - mean);
            }
        }
        double step = length == 0 ? 0 : pace * (most - mean) / length;
        double sum = 0;
        for (int member = 0; member < weight.length; member++) {
            weight[member] = Math.max(0, weight[member] + step * (journey[member] - mean));
            sum += weight[member];
        }
        for (int member = 0; member < weight.length; member++) {
            weight[member] /= sum;
        }
    }
}
