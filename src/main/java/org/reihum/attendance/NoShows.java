package org.reihum.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many had a seat at the start and did not come, over several meetings together. Walk-ins are in neither.
 *
 * @param meetings at which people were expected, and whose attendance is on record
 * @param expected accepted and promoted
 * @param missing of the expected
 */
public record NoShows(int meetings, int expected, int missing) {

    private static final int PER_CENT = 100;

    /** In per cent of the expected, one decimal, half up. Only when somebody was expected. */
    public BigDecimal percent() {
        return BigDecimal.valueOf((long) missing * PER_CENT)
                .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP);
    }
}
