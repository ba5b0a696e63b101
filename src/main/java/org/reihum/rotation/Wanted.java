package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What the organiser wants of the new meetings.
 *
 * @param firstDay no new meeting before; also the day aimed at for the first one
 * @param gapWeeks weeks from one meeting to the next that are aimed at
 * @param leastGapWeeks fewest weeks permitted
 * @param mostGapWeeks most weeks permitted
 * @param expectedGuests seats a host must have
 */
public record Wanted(
        int meetings,
        LocalDate firstDay,
        DayOfWeek weekday,
        int gapWeeks,
        int leastGapWeeks,
        int mostGapWeeks,
        int expectedGuests) {

    public Wanted {
        if (meetings < 1) {
            throw new IllegalArgumentException("at least one meeting, not " + meetings);
        }
        if (leastGapWeeks < 1 || gapWeeks < leastGapWeeks || mostGapWeeks < gapWeeks) {
            throw new IllegalArgumentException("gaps must satisfy 1 <= least <= aimed at <= most, not " + leastGapWeeks
                    + ", " + gapWeeks + ", " + mostGapWeeks);
        }
    }
}
