package org.reihum.rotation;

/**
 * How good a plan is known to be.
 *
 * @param optimal proven: no plan is better on any level up to {@code lastLevel}, and the same on every machine
 * @param lastLevel lowest level that was compared; levels below it count in the score only
 * @param bound no plan scores less than that on the first level; equal to the score where proven
 * @param seed of the search that found it, 0 where none was needed
 * @param iterations of that search: with seed and iterations it is found again
 */
public record Proof(boolean optimal, int lastLevel, long bound, long seed, long iterations) {

    /** At most so many percent above the best possible; 0 where proven. */
    public double percentOff(long score) {
        return optimal || bound <= 0 ? 0 : 100.0 * (score - bound) / bound;
    }
}
