package org.reihum.rotation;

/** Weighted turns: no cycles, but shares that are to be kept at every slot. */
final class Shares extends Turns {

    private static final int NEAREST = 4;

    private final int locations;
    private final int slots;
    private final int minGap;
    private final Waiting waiting;
    /** By slot and location: fewest and most turns up to and with that slot. */
    private final int[] least;

    private final int[] most;
    /** By slot and location: turns up to and with that slot. */
    private final int[] taken;

    private int[] hosts = {};

    Shares(Roster roster) {
        this.locations = roster.locations().size();
        this.slots = roster.slots().size();
        this.minGap = roster.rules().minGap();
        this.waiting = new Waiting(roster);
        this.least = new int[slots * locations];
        this.most = new int[slots * locations];
        this.taken = new int[slots * locations];
        Quota quota = new Quota(roster.locations());
        for (int slot = 0; slot < slots; slot++) {
            for (int each = 0; each < locations; each++) {
                least[slot * locations + each] = quota.least(each, slot + 1);
                most[slot * locations + each] = quota.most(each, slot + 1);
            }
        }
    }

    @Override
    boolean keepShares() {
        return true;
    }

    @Override
    void load(int[] loaded) {
        hosts = loaded.clone();
        int[] turns = new int[locations];
        for (int slot = 0; slot < slots; slot++) {
            turns[hosts[slot]]++;
            System.arraycopy(turns, 0, taken, slot * locations, locations);
        }
    }

    @Override
    boolean draw(Dice dice, Move move) {
        if (locations < 2) {
            return false;
        }
        if (slots == 1 || dice.below(8) == 0) {
            drawReplacement(dice, move);
            return true;
        }
        move.slot = dice.below(slots);
        // mostly near ones: a far exchange leaves the shares
        int reach = Math.max(2, dice.below(3) == 0 ? Math.min(slots, 2 * locations) : NEAREST);
        int other = move.slot + (dice.below(2) == 0 ? -1 : 1) * (1 + dice.below(reach));
        if (other < 0 || other >= slots || hosts[other] == hosts[move.slot]) {
            return false;
        }
        move.other = other;
        move.out = hosts[move.slot];
        move.in = hosts[other];
        return true;
    }

    private void drawReplacement(Dice dice, Move move) {
        // the counts of all later slots change, so only a late one has a chance
        move.slot = slots - 1 - dice.below(Math.min(slots, 2 * locations));
        move.other = Move.NONE;
        move.out = hosts[move.slot];
        int in = dice.below(locations - 1);
        move.in = in >= move.out ? in + 1 : in;
    }

    @Override
    int broken(Move move) {
        int more = near(move.in, move.slot, move) - near(move.out, move.slot, move);
        if (move.other != Move.NONE) {
            more += near(move.out, move.other, move) - near(move.in, move.other, move);
        }
        return waiting.any() ? more + waits(move) : more;
    }

    /** Other hostings within the minimum gap, the slots of the move left aside. */
    private int near(int host, int slot, Move move) {
        int near = 0;
        int end = Math.min(slots, slot + minGap);
        for (int each = Math.max(0, slot - minGap + 1); each < end; each++) {
            near += hosts[each] == host && each != move.slot && each != move.other ? 1 : 0;
        }
        return near;
    }

    private int waits(Move move) {
        int before = waiting.broken(hosts);
        put(move.slot, move.in, move.other, move.out);
        int after = waiting.broken(hosts);
        put(move.slot, move.out, move.other, move.in);
        return after - before;
    }

    private void put(int slot, int host, int other, int another) {
        hosts[slot] = host;
        if (other != Move.NONE) {
            hosts[other] = another;
        }
    }

    @Override
    int astray(Move move) {
        boolean forth = move.other == Move.NONE || move.slot < move.other;
        int leaves = forth ? move.out : move.in;
        int comes = forth ? move.in : move.out;
        int first = forth ? move.slot : move.other;
        int end = end(move);
        int more = 0;
        for (int row = first * locations; row < end * locations; row += locations) {
            more += astray(row + leaves, -1) - astray(row + leaves, 0);
            more += astray(row + comes, 1) - astray(row + comes, 0);
        }
        return more;
    }

    private int end(Move move) {
        return move.other == Move.NONE ? slots : Math.max(move.slot, move.other);
    }

    private int astray(int at, int change) {
        int turns = taken[at] + change;
        return turns < least[at] || turns > most[at] ? 1 : 0;
    }

    @Override
    void make(Move move) {
        boolean forth = move.other == Move.NONE || move.slot < move.other;
        int first = forth ? move.slot : move.other;
        for (int row = first * locations; row < end(move) * locations; row += locations) {
            taken[row + move.out] += forth ? -1 : 1;
            taken[row + move.in] += forth ? 1 : -1;
        }
        put(move.slot, move.in, move.other, move.out);
    }

    @Override
    boolean follow(Move made, Move next) {
        return false;
    }

    @Override
    int broken() {
        Move none = new Move();
        int pairs = 0;
        for (int slot = 0; slot < slots; slot++) {
            none.slot = slot;
            none.other = Move.NONE;
            pairs += near(hosts[slot], slot, none);
        }
        return pairs / 2 + waiting.broken(hosts);
    }

    @Override
    int astray() {
        int astray = 0;
        for (int at = 0; at < taken.length; at++) {
            astray += astray(at, 0);
        }
        return astray;
    }

    /** Newcomers wait in the running cycle until all others have hosted. */
    private static final class Waiting {
        private final boolean[] newcomer;
        private final boolean[] open;
        private final boolean any;

        Waiting(Roster roster) {
            int locations = roster.locations().size();
            this.newcomer = new boolean[locations];
            this.open = new boolean[locations];
            boolean found = false;
            for (int each = 0; each < locations; each++) {
                Standing standing = roster.locations().get(each).standing();
                newcomer[each] = standing.newcomer();
                open[each] = !standing.newcomer() && !standing.hostedThisCycle();
                found |= standing.newcomer();
            }
            this.any = found
                    && roster.locations().stream()
                            .anyMatch(each -> !each.standing().hostedThisCycle());
        }

        boolean any() {
            return any;
        }

        int broken(int[] hosts) {
            if (!any) {
                return 0;
            }
            boolean[] waited = open.clone();
            int left = 0;
            for (boolean each : waited) {
                left += each ? 1 : 0;
            }
            int broken = 0;
            for (int slot = 0; slot < hosts.length && left > 0; slot++) {
                broken += newcomer[hosts[slot]] ? 1 : 0;
                left -= waited[hosts[slot]] ? 1 : 0;
                waited[hosts[slot]] = false;
            }
            return broken;
        }
    }
}
