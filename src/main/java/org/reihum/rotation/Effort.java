package org.reihum.rotation;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Counts the iterations of a seeded search, tells who looks on how far it is, and asks them whether to stop. */
final class Effort implements BooleanSupplier {

    private static final int REPORTS = 64;

    private final Roster roster;
    private final Watch watch;
    private final long planned;
    private long done;
    private long told;
    private Optional<Annealing> running = Optional.empty();
    private Optional<Score> best = Optional.empty();
    private long bestCost = Long.MAX_VALUE;

    Effort(Roster roster, Watch watch) {
        this.roster = roster;
        this.watch = watch;
        double size = (double) roster.locations().size() * roster.slots().size();
        this.planned = (long) Math.max(500_000, 50_000 * Math.sqrt(size));
    }

    /** From now on this is what runs. */
    Annealing follow(Annealing annealing) {
        running = Optional.of(annealing);
        bestCost = Long.MAX_VALUE;
        return annealing;
    }

    long planned() {
        return planned;
    }

    long done() {
        return done;
    }

    boolean stopped() {
        return watch.stop();
    }

    @Override
    public boolean getAsBoolean() {
        if (watch.stop()) {
            return true;
        }
        done += Annealing.CHUNK;
        if (done - told >= planned / REPORTS) {
            told = done;
            running.filter(Annealing::found).ifPresent(this::judge);
            watch.progress(best, Math.min(done, planned), planned);
        }
        return false;
    }

    private void judge(Annealing annealing) {
        if (annealing.cost() < bestCost) {
            bestCost = annealing.cost();
            Score score = new Judge(roster, annealing.season()).score();
            best = best.filter(known -> known.compareTo(score) <= 0).or(() -> Optional.of(score));
        }
    }
}
