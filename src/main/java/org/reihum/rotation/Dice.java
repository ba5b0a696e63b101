package org.reihum.rotation;

/** Chance from a seed, the same on every machine and in every version of Java (xorshift64*, Marsaglia 2003, Vigna 2016). */
final class Dice {

    private static final int STEPS = 1 << 12;
    /** Quantiles of the exponential distribution with mean 1; a table, for {@code Math.log} may differ in the last bit. */
    private static final double[] EXPONENTIAL = new double[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) {
            EXPONENTIAL[step] = -StrictMath.log((step + 0.5) / STEPS);
        }
    }

    private long state;

    Dice(long seed) {
        long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        this.state = mixed == 0 ? 1 : mixed;
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** 0 to one below the bound. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** How many temperatures a change may cost now so that it is accepted with probability exp(-cost / temperature). */
    double slack() {
        return EXPONENTIAL[below(STEPS)];
    }
}
