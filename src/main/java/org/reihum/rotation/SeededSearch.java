package org.reihum.rotation;

import java.util.List;

/**
 * Beyond what can be proven: a fixed number of iterations from a fixed seed, so that the same roster gives the same plan
 * however fast the machine is. The smallest distance is no sum and is settled first, under the best that was found for the
 * levels above it; then no two consecutive hosts may be nearer.
 */
final class SeededSearch {

    static final long SEED = 20260101;

    private final Roster roster;
    private final Board board;
    private final Effort effort;
    private final boolean oneLevel;
    private final Lines lines;
    private final Bound bound;

    SeededSearch(Roster roster, Watch watch) {
        this.roster = roster;
        this.board = new Board(roster);
        this.effort = new Effort(roster, watch);
        this.oneLevel =
                roster.profile().levels().size() == 1 && !roster.profile().spreads();
        Board first = oneLevel ? board : board.judgedBy(roster.profile().firstLevel());
        this.lines = new Lines(board);
        this.bound = new Bound(first, oneLevel ? lines : new Lines(first), watch);
    }

    Outcome outcome() {
        if (bound.value() >= Board.FORBIDDEN) {
            return notFound();
        }
        double[] travel = oneLevel ? bound.travel() : new double[board.locations];
        int[][] start = new FirstDraft(board, lines, travel).stops();
        Annealing annealing = roster.profile().spreads() ? spread(start) : straight(start);
        return annealing.found() ? plan(annealing) : notFound();
    }

    private Annealing straight(int[][] start) {
        Annealing annealing = effort.follow(new Annealing(board, start, SEED));
        if (oneLevel) {
            annealing.until(bound.value());
        }
        annealing.search(effort.planned(), effort);
        return annealing;
    }

    private Annealing spread(int[][] start) {
        Widening widening = new Widening(board, start, effort);
        int leastKm = widening.leastKm();
        Annealing annealing = effort.follow(new Annealing(board, start, SEED));
        annealing.start(widening.stops(), leastKm);
        annealing.search(effort.planned() / 2, effort);
        return annealing;
    }

    private Plan plan(Annealing annealing) {
        List<Stop> stops = annealing.season();
        Score score = new Judge(roster, stops).score();
        if (oneLevel && score.total() != annealing.total()) {
            throw new IllegalStateException("counted " + annealing.total() + ", judged " + score.total());
        }
        long least = roster.profile().firstLevel().spreads() ? Long.MIN_VALUE : bound.value();
        boolean proven = oneLevel && score.total() == least;
        return new Plan(
                new Explanation(roster, stops).entries(),
                score,
                new Proof(proven, board.lastLevel(), least, SEED, effort.done()));
    }

    private Impossible notFound() {
        return new Impossible(
                List.of(),
                List.of(),
                List.of(Reason.of(
                        Code.NOT_FOUND,
                        roster.locations().size(),
                        roster.slots().size())));
    }
}
