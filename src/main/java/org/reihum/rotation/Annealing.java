package org.reihum.rotation;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): small moves, and a move for the worse is the less likely the
 * worse it is and the colder it has become. Broken rules are dear but not barred, for the way to a better season may lead
 * through them; only seasons that keep all rules are remembered, as long as there are any.
 */
final class Annealing {

    /** Steps at one temperature; so often it asks whether to stop. */
    static final int CHUNK = 4096;

    private static final int SAMPLES = 2000;
    private static final long EACH = 300;
    private static final int MOST_TIMES = 12;
    private static final double[] HEATS = {1, 10, 3};
    private static final double WARMTH = 0.3;
    private static final double COLD = 0.25;

    private final Board board;
    private final Season sketch;
    private final Turns turns;
    private final LongestTravel travel;
    private final Dice dice;
    private final Move[] chain = {new Move(), new Move(), new Move(), new Move()};
    private final Move move = chain[0];

    private int broken;
    private int astray;
    private long cost;
    private final int[] best;
    private int leastBroken;
    private int leastAstray;
    private long leastCost;
    private double penalty;
    private double sharePenalty;
    private double scale;
    private int targetAstray;
    private long target = Long.MIN_VALUE;

    /** @param start site and date of each slot; may break rules */
    Annealing(Board board, int[][] start, long seed) {
        this.board = board;
        this.sketch = new Season(board);
        this.turns = new Course(board.roster).byQuota() ? new Shares(board.roster) : new Rounds(board.roster);
        this.travel = new LongestTravel(board);
        this.dice = new Dice(seed);
        this.best = new int[2 * (board.slots + 1)];
        sketch.load(start);
        takeOver();
        measure();
    }

    /** Begins anew, and from now on no consecutive hosts may be nearer than that. */
    void start(int[][] stops, int leastKm) {
        sketch.load(stops);
        sketch.bar(leastKm);
        takeOver();
    }

    private void takeOver() {
        int[] hosts = sketch.hosts();
        turns.load(hosts);
        travel.load(hosts);
        broken = sketch.broken() + turns.broken();
        astray = turns.astray();
        cost = sketch.cost() + travel.cost();
        remember();
    }

    /** Ends as soon as a season keeps all rules and costs no more than that in the profile's own numbers; for one level. */
    void until(long atMost) {
        targetAstray = 0;
        target = atMost - travel.atFirst();
    }

    /** Ends as soon as a season is as good as the best is now. */
    void untilAsGood() {
        targetAstray = leastAstray;
        target = leastCost;
    }

    /** Whether a season that keeps all rules has been found; shares may be left where rules leave no choice. */
    boolean found() {
        return leastBroken == 0;
    }

    long cost() {
        return leastCost;
    }

    /** Cost of the best season in the profile's own numbers; for one level. */
    long total() {
        return leastCost + travel.atFirst();
    }

    boolean reached() {
        boolean asGood = leastAstray == targetAstray ? leastCost <= target : leastAstray < targetAstray;
        return leastBroken == 0 && asGood;
    }

    /** The best season so far: site and date of each slot. */
    int[][] stops() {
        int[][] stops = new int[board.slots][];
        Arrays.setAll(stops, slot -> new int[] {best[slot + 1], best[board.slots + 2 + slot]});
        return stops;
    }

    List<Stop> season() {
        return board.stops(stops());
    }

    /** Takes the temperature from what moves cost in this roster. */
    private void measure() {
        double[] samples = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            if (turns.draw(dice, move)) {
                samples[sample] = Math.abs(Season.cost(move.make(sketch)));
                move.takeBack(sketch);
            }
        }
        double[] costs =
                Arrays.stream(samples).filter(each -> each > 0).sorted().toArray();
        scale = costs.length == 0 ? 1 : costs[costs.length / 2];
        sharePenalty = costs.length == 0 ? 1 : Math.max(5 * scale, costs[costs.length - 1]);
        // a rule kept may cost many shares, for what is late stays late slot after slot
        penalty = turns.keepShares() ? 20 * sharePenalty : 2 * sharePenalty;
    }

    /** Cools down several times if the roster is small, for it is easily caught; at least twice, at last from hardly warm. */
    void search(long steps, BooleanSupplier stop) {
        long each = EACH * board.locations * board.slots;
        int times = (int) Math.max(1, Math.min(MOST_TIMES, steps * 7 / 10 / Math.max(1, each)));
        for (int time = 0; time < times; time++) {
            cool(steps * 7 / 10 / times, HEATS[time % HEATS.length], stop);
        }
        cool(steps * 3 / 10, 0.1, stop);
    }

    /**
     * Cools down evenly from the best season so far on, until what a unit of the least term costs hardly passes.
     *
     * @param heat 1: at first a middling move for the worse passes now and then
     */
    void cool(long steps, double heat, BooleanSupplier stop) {
        sketch.copyFrom(best);
        takeOver();
        double hot = heat * WARMTH * scale;
        double cold = Math.min(hot, COLD * board.leastFactor());
        long chunks = Math.max(1, steps / CHUNK);
        for (long chunk = 0; chunk < chunks && !reached() && !stop.getAsBoolean(); chunk++) {
            double temperature = hot * StrictMath.pow(cold / hot, (double) chunk / chunks);
            for (int step = 0; step < CHUNK; step++) {
                step(temperature * dice.slack());
            }
        }
    }

    private void step(double slack) {
        if (dice.below(8) == 0) {
            shuffle(slack);
        } else if (turns.draw(dice, move)) {
            turn(slack);
        }
    }

    private void shuffle(double slack) {
        int slot = dice.below(board.slots);
        int site = sketch.site(slot);
        int date = sketch.date(slot);
        long before = sketch.around(slot);
        sketch.shuffle(slot, dice);
        long change = sketch.around(slot) - before;
        if (!accepted(Season.broken(change), 0, Season.cost(change), slack)) {
            sketch.put(slot, site, date);
        }
    }

    private void turn(double slack) {
        int gaps = turns.broken(move);
        int shares = turns.astray(move);
        if (gaps > 0 && dice.below(4) == 0) {
            chain(slack);
            return;
        }
        if (penalty * gaps + sharePenalty * shares > slack + 2 * penalty) {
            return;
        }
        long change = move.make(sketch);
        long longer = move.swaps() ? 0 : travel.change(move.out, move.in);
        if (accepted(Season.broken(change) + gaps, shares, Season.cost(change) + longer, slack)) {
            make(move);
        } else {
            move.takeBack(sketch);
        }
    }

    private void make(Move made) {
        turns.make(made);
        if (!made.swaps()) {
            travel.make(made.out, made.in);
        }
    }

    /** Where a gap is narrow, two locations change places in one cycle after the other. */
    private void chain(double slack) {
        int hard = 0;
        int shares = 0;
        long soft = 0;
        int made = 0;
        boolean goesOn = true;
        while (goesOn) {
            Move link = chain[made++];
            hard += turns.broken(link);
            shares += turns.astray(link);
            soft += link.swaps() ? 0 : travel.change(link.out, link.in);
            long change = link.make(sketch);
            hard += Season.broken(change);
            soft += Season.cost(change);
            make(link);
            goesOn = made < chain.length && turns.follow(link, chain[made]);
        }
        if (!accepted(hard, shares, soft, slack)) {
            while (made > 0) {
                Move link = chain[--made];
                link.takeBack(sketch);
                link.turnRound();
                make(link);
            }
        }
    }

    private boolean accepted(int hard, int shares, long soft, double slack) {
        if (soft + penalty * hard + sharePenalty * shares > slack) {
            return false;
        }
        broken += hard;
        astray += shares;
        cost += soft;
        if (better()) {
            remember();
        }
        return true;
    }

    private boolean better() {
        if (broken != leastBroken) {
            return broken < leastBroken;
        }
        return astray != leastAstray ? astray < leastAstray : cost < leastCost;
    }

    private void remember() {
        leastBroken = broken;
        leastAstray = astray;
        leastCost = cost;
        sketch.copyTo(best);
    }
}
