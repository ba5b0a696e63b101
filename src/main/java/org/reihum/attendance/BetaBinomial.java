package org.reihum.attendance;

/**
 * How many of n come when the chance of each is not known but beta distributed: the beta-binomial distribution
 * (Johnson, Kemp, Kotz: Univariate Discrete Distributions).
 *
 * @param trials n, 0 or more
 * @param alpha weight of coming, more than 0; {@code beta} that of staying away
 */
record BetaBinomial(int trials, double alpha, double beta) {

    /**
     * What comes after so many who came and stayed away, with the prior of Jeffreys, half a person each (Brown, Cai,
     * DasGupta: Interval Estimation for a Binomial Proportion, Statistical Science 16, 2001).
     */
    static BetaBinomial after(int came, int stayedAway, int trials) {
        return new BetaBinomial(trials, came + 0.5, stayedAway + 0.5);
    }

    /** The smallest number that is not exceeded with at least that probability. */
    int quantile(double level) {
        // logarithms: with hundreds of people the first probabilities are smaller than a double can be
        double log = logOfNobody();
        double upToHere = Math.exp(log);
        int number = 0;
        while (upToHere < level && number < trials) {
            log += Math.log(trials - number) - Math.log(number + 1.0);
            log += Math.log(alpha + number) - Math.log(beta + trials - number - 1);
            upToHere += Math.exp(log);
            number++;
        }
        return number;
    }

    private double logOfNobody() {
        double log = 0;
        for (int i = 0; i < trials; i++) {
            log += Math.log(beta + i) - Math.log(alpha + beta + i);
        }
        return log;
    }
}
