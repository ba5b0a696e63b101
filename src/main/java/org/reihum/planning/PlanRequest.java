package org.reihum.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** What the organiser asks of the planner: how many meetings, from when, on which weekday, how far apart. */
public record PlanRequest(
        @Min(value = 1, message = "{planning.form.meetings.range}")
        @Max(value = MOST_MEETINGS, message = "{planning.form.meetings.range}")
        int meetings,

        @NotNull(message = "{planning.form.firstDay.missing}")
        LocalDate firstDay,

        @NotNull(message = "{planning.form.weekday.missing}")
        DayOfWeek weekday,

        @Min(value = LEAST_GAP_WEEKS, message = "{planning.form.gapWeeks.range}")
        @Max(value = MOST_GAP_WEEKS, message = "{planning.form.gapWeeks.range}")
        int gapWeeks) {

    static final int MOST_MEETINGS = 24;
    static final int LEAST_GAP_WEEKS = 2;
    static final int MOST_GAP_WEEKS = 52;

    private static final int MOST_YEARS_AHEAD = 10;

    /** The message that says why no meeting can be planned from that day on, if so. */
    Optional<String> unlikelyFirstDay(LocalDate today) {
        if (firstDay.isBefore(today)) {
            return Optional.of("planning.form.firstDay.over");
        }
        return firstDay.isAfter(today.plusYears(MOST_YEARS_AHEAD))
                ? Optional.of("planning.form.firstDay.far")
                : Optional.empty();
    }

    /** Two weeks earlier than wanted need no reason, five weeks later neither (for nine weeks: seven to fourteen). */
    int leastGapWeeks() {
        return Math.max(1, gapWeeks - 2);
    }

    int mostGapWeeks() {
        return gapWeeks + 5;
    }
}
