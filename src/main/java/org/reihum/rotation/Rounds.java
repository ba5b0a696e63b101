package org.reihum.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The round rule, kept by construction: the season falls into blocks, and in each block the hosts are some of its members
 * in some order. Only the minimum gap can be broken.
 */
final class Rounds extends Turns {

    /** Slots from start to end (past the last), filled from the members, each at most once. */
    record Block(int cycle, int start, int end, int[] members) {
        int length() {
            return end - start;
        }

        boolean complete() {
            return length() == members.length;
        }
    }

    private static final int FAR = Integer.MAX_VALUE / 4;

    private final int locations;
    private final int slots;
    private final int minGap;
    private final Block[] blocks;
    private final int[] blockOf;
    /** By block: members that have no slot. */
    private final int[][] bench;
    /** By cycle (one before the first, one past the last) and location: the slot it hosts; FAR off where it does not. */
    private final int[] hosting;

    private int[] hosts = {};

    Rounds(Roster roster) {
        Cycles cycles = new Cycles(roster);
        this.locations = roster.locations().size();
        this.slots = roster.slots().size();
        this.minGap = roster.rules().minGap();
        this.blocks = blocks(roster, cycles).toArray(Block[]::new);
        this.blockOf = new int[slots];
        for (int block = 0; block < blocks.length; block++) {
            Arrays.fill(blockOf, blocks[block].start(), blocks[block].end(), block);
        }
        this.bench = new int[blocks.length][];
        this.hosting = new int[(cycles.count() + 2) * locations];
    }

    /** Cycle by cycle; newcomers in a running cycle are a block of their own. */
    static List<Block> blocks(Roster roster, Cycles cycles) {
        List<Block> blocks = new ArrayList<>();
        for (int cycle = 0; cycle < cycles.count(); cycle++) {
            int start = cycles.start(cycle);
            int end = Math.min(roster.slots().size(), start + cycles.length(cycle));
            int[] all = members(roster, cycle, cycles);
            int[] last = cycle > 0 ? new int[0] : newcomers(roster, all);
            int[] first = last.length == all.length
                    ? all
                    : IntStream.of(all)
                            .filter(each -> IntStream.of(last).noneMatch(other -> other == each))
                            .toArray();
            int middle = Math.min(end, start + first.length);
            blocks.add(new Block(cycle, start, middle, first));
            if (middle < end) {
                blocks.add(new Block(cycle, middle, end, last));
            }
        }
        return blocks;
    }

    private static int[] members(Roster roster, int cycle, Cycles cycles) {
        return IntStream.range(0, roster.locations().size())
                .filter(each -> cycle > 0
                        || cycles.beginsFresh()
                        || !roster.locations().get(each).standing().hostedThisCycle())
                .toArray();
    }

    /** None where all have hosted already, for then the cycle is a fresh one. */
    private static int[] newcomers(Roster roster, int[] members) {
        boolean fresh =
                roster.locations().stream().allMatch(each -> each.standing().hostedThisCycle());
        return IntStream.of(members)
                .filter(each ->
                        !fresh && roster.locations().get(each).standing().newcomer())
                .toArray();
    }

    @Override
    boolean keepShares() {
        return false;
    }

    @Override
    void load(int[] loaded) {
        hosts = loaded.clone();
        Arrays.fill(hosting, 0, locations, -FAR);
        Arrays.fill(hosting, locations, 2 * locations, -FAR);
        Arrays.fill(hosting, 2 * locations, hosting.length, FAR);
        for (int block = 0; block < blocks.length; block++) {
            boolean[] seat = new boolean[locations];
            for (int slot = blocks[block].start(); slot < blocks[block].end(); slot++) {
                seat[hosts[slot]] = true;
                hosting[(blocks[block].cycle() + 1) * locations + hosts[slot]] = slot;
            }
            bench[block] = IntStream.of(blocks[block].members())
                    .filter(each -> !seat[each])
                    .toArray();
        }
    }

    @Override
    boolean draw(Dice dice, Move move) {
        int slot = dice.below(slots);
        Block block = blocks[blockOf[slot]];
        int[] free = bench[blockOf[slot]];
        int others = block.length() - 1;
        if (others + free.length == 0) {
            return false;
        }
        int drawn = dice.below(others + free.length);
        move.slot = slot;
        move.out = hosts[slot];
        move.direction = 0;
        if (drawn < others) {
            int other = block.start() + drawn;
            move.other = other >= slot ? other + 1 : other;
            move.in = hosts[move.other];
        } else {
            move.other = Move.NONE;
            move.seat = drawn - others;
            move.in = free[move.seat];
        }
        return true;
    }

    @Override
    int broken(Move move) {
        if (minGap <= 1) {
            return 0;
        }
        int cycle = blocks[blockOf[move.slot]].cycle();
        int more = broken(cycle, move.in, move.slot) - broken(cycle, move.out, move.slot);
        return move.other == Move.NONE
                ? more
                : more + broken(cycle, move.out, move.other) - broken(cycle, move.in, move.other);
    }

    private int broken(int cycle, int host, int slot) {
        int here = (cycle + 1) * locations + host;
        // before the first cycle and past the last nobody is near, and what is missing in the running cycle hosted long
        // ago
        int sinceLast = slot - hosting[here - locations];
        int toNext = hosting[here + locations] - slot;
        return (sinceLast < minGap ? 1 : 0) + (toNext < minGap ? 1 : 0);
    }

    @Override
    void make(Move move) {
        int block = blockOf[move.slot];
        int row = (blocks[block].cycle() + 1) * locations;
        hosts[move.slot] = move.in;
        hosting[row + move.in] = move.slot;
        if (move.other == Move.NONE) {
            hosting[row + move.out] = FAR;
            bench[block][move.seat] = move.out;
        } else {
            hosts[move.other] = move.out;
            hosting[row + move.out] = move.other;
        }
    }

    @Override
    boolean follow(Move made, Move next) {
        int cycle = blocks[blockOf[made.slot]].cycle();
        if (made.direction >= 0 && brokenAhead(cycle, made)) {
            next.direction = 1;
        } else if (made.direction <= 0 && brokenBehind(cycle, made)) {
            next.direction = -1;
        } else {
            return false;
        }
        int row = (cycle + 1 + next.direction) * locations;
        int one = hosting[row + made.in];
        int another = hosting[row + made.out];
        boolean oneHosts = one >= 0 && one < slots;
        boolean anotherHosts = another >= 0 && another < slots;
        if (oneHosts && anotherHosts) {
            next.slot = one;
            next.out = made.in;
            next.in = made.out;
            next.other = another;
            return blockOf[one] == blockOf[another];
        }
        return oneHosts && takesSeat(next, one, made.in, made.out)
                || anotherHosts && takesSeat(next, another, made.out, made.in);
    }

    private boolean brokenAhead(int cycle, Move made) {
        int next = (cycle + 2) * locations;
        return hosting[next + made.in] - made.slot < minGap
                || made.swaps() && hosting[next + made.out] - made.other < minGap;
    }

    private boolean brokenBehind(int cycle, Move made) {
        int before = cycle * locations;
        return made.slot - hosting[before + made.in] < minGap
                || made.swaps() && made.other - hosting[before + made.out] < minGap;
    }

    private boolean takesSeat(Move move, int slot, int out, int in) {
        int[] free = bench[blockOf[slot]];
        move.slot = slot;
        move.other = Move.NONE;
        move.out = out;
        move.in = in;
        for (move.seat = 0; move.seat < free.length; move.seat++) {
            if (free[move.seat] == in) {
                return true;
            }
        }
        return false;
    }

    @Override
    int broken() {
        int broken = 0;
        for (int slot = 0; slot < slots; slot++) {
            int cycle = blocks[blockOf[slot]].cycle();
            broken += slot - hosting[cycle * locations + hosts[slot]] < minGap ? 1 : 0;
        }
        return broken;
    }

    @Override
    int astray(Move move) {
        return 0;
    }

    @Override
    int astray() {
        return 0;
    }
}
