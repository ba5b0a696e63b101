package org.reihum.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many will come to a meeting ahead. In at least four cases of five the number lies between {@code low} and
 * {@code high}, both included; since people can not be divided, it is often somewhat more. That takes in both chance and
 * how little the earlier meetings tell, but not what strikes everyone alike, such as a storm.
 *
 * @param accepted have a seat; who takes part online has none
 * @param tentative said perhaps; they are not in the forecast
 * @param low the 10 % quantile of the number who come, and {@code high} the 90 % quantile
 * @param before the earlier meetings it rests on
 */
public record Forecast(int accepted, int tentative, int low, int high, NoShows before) {

    private static final double TAIL = 0.1;

    /** Empty when nobody has accepted, and without a history. */
    static Optional<Forecast> of(int accepted, int tentative, NoShows before) {
        if (accepted == 0 || before.expected() == 0) {
            return Optional.empty();
        }
        var coming = BetaBinomial.after(before.expected() - before.missing(), before.missing(), accepted);
        return Optional.of(new Forecast(accepted, tentative, coming.quantile(TAIL), coming.quantile(1 - TAIL), before));
    }

    /** Accepted less the pooled rate of no-shows: one decimal, half up. */
    public BigDecimal coming() {
        return coming(1);
    }

    /** The same in whole people, never outside of the two bounds. */
    public int people() {
        return Math.max(low, Math.min(high, coming(0).intValueExact()));
    }

    private BigDecimal coming(int decimals) {
        return BigDecimal.valueOf((long) accepted * (before.expected() - before.missing()))
                .divide(BigDecimal.valueOf(before.expected()), decimals, RoundingMode.HALF_UP);
    }
}
