package org.reihum.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** What the organiser asks of the planner: how many meetings, from when, on which weekday, how far apart. */
public record PlanRequest(
        @Min(1) @Max(24) int meetings,
        @NotNull LocalDate firstDay,
        @NotNull DayOfWeek weekday,
        @Min(2) @Max(52) int gapWeeks) {

    /** Two weeks earlier than wanted need no reason, five weeks later neither (for nine weeks: seven to fourteen). */
    int leastGapWeeks() {
        return Math.max(1, gapWeeks - 2);
    }

    int mostGapWeeks() {
        return gapWeeks + 5;
    }
}
