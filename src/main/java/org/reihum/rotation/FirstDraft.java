package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A season to start from: block by block the hosts that are cheapest in themselves, then the dates. What has been published
 * is kept as far as the profile makes a change dear. It may break rules.
 */
final class FirstDraft {

    private final Board board;
    private final Lines lines;
    private final double[] travel;

    /** @param travel by host: what its turn in an incomplete last cycle costs for the travel it causes */
    FirstDraft(Board board, Lines lines, double[] travel) {
        this.board = board;
        this.lines = lines;
        this.travel = travel;
    }

    /** Site and date of each slot. */
    int[][] stops() {
        Season season = new Season(board);
        int[] hosts = new Course(board.roster).byQuota() ? byDeadline() : byAssignment();
        for (int slot = 0; slot < hosts.length; slot++) {
            season.put(slot, board.firstSite[hosts[slot]], 0);
        }
        // twice, for the slot after is known only then
        for (int pass = 0; pass < 2; pass++) {
            for (int slot = 0; slot < hosts.length; slot++) {
                season.settle(slot, hosts[slot]);
            }
        }
        return season.stops();
    }

    private int[] byAssignment() {
        int[] hosts = new int[board.slots];
        int[] last = new int[board.locations];
        Arrays.fill(last, Integer.MIN_VALUE / 2);
        List<Rounds.Block> blocks = Rounds.blocks(board.roster, board.cycles);
        for (Rounds.Block block : blocks) {
            double[][] price = new double[block.length()][block.members().length];
            for (int row = 0; row < price.length; row++) {
                for (int each = 0; each < price[row].length; each++) {
                    price[row][each] = price(block, block.start() + row, block.members()[each], last);
                }
            }
            int[] columns = new Assignment(price).columns();
            for (int row = 0; row < columns.length; row++) {
                hosts[block.start() + row] = block.members()[columns[row]];
                last[hosts[block.start() + row]] = block.start() + row;
            }
        }
        return hosts;
    }

    private double price(Rounds.Block block, int slot, int host, int[] last) {
        double price = lines.possible(slot, host) ? lines.price(slot, host) : lines.tooMuch();
        price += slot - last[host] < board.roster.rules().minGap() ? lines.tooMuch() : 0;
        return block.complete() ? price : price + travel[host];
    }

    /** Who must host soonest hosts next (Tijdeman 1980), of those who can. */
    private int[] byDeadline() {
        Quota quota = new Quota(board.roster.locations());
        Course course = new Course(board.roster);
        int[] turns = new int[board.locations];
        int[] hosts = new int[board.slots];
        for (int slot = 0; slot < hosts.length; slot++) {
            hosts[slot] = known(slot, course).orElse(next(quota, course, slot, turns));
            turns[hosts[slot]]++;
            course.take(hosts[slot]);
        }
        return hosts;
    }

    private Optional<Integer> known(int slot, Course course) {
        return board.roster
                .slots()
                .get(slot)
                .published()
                .flatMap(published ->
                        board.roster.indexOf(published.host()).stream().boxed().findFirst())
                .filter(host -> lines.possible(slot, host) && !early(host, course) && course.withinQuota(host));
    }

    private static boolean early(int host, Course course) {
        return course.mustWait(host) || course.meetingsSince(host) < course.minGap();
    }

    private int next(Quota quota, Course course, int slot, int[] turns) {
        int best = 0;
        double soonest = Double.POSITIVE_INFINITY;
        for (int host = 0; host < turns.length; host++) {
            double deadline = quota.lasts(host, turns[host]);
            deadline += turns[host] + 1 > quota.most(host, slot + 1) ? 1e6 : 0;
            deadline += lines.possible(slot, host) ? 0 : 1e8;
            deadline += early(host, course) ? 1e7 : 0;
            if (deadline < soonest) {
                soonest = deadline;
                best = host;
            }
        }
        return best;
    }
}
