package org.reihum.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser asks of the planner: how many meetings, from when, on which weekday, how far apart, and which rules
 * give way. What is not permitted is forbidden, so that an unticked box is the strict rule.
 *
 * @param leastWeeks fewest weeks from one meeting to the next; null: two less than {@code gapWeeks}
 * @param leastBetween meetings from one hosting of a network to its next, at least; null: nobody hosts twice in a row
 * @param schoolHolidays a meeting may lie in the school holidays of its place, and is warned about
 * @param inAugust a meeting may lie in August
 * @param twiceAMonth two meetings may lie in one month
 * @param replan released meetings that are still provisional are planned anew, and stay where they are as far as can be
 */
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
        int gapWeeks,

        @Min(value = 1, message = "{planning.form.leastWeeks.range}")
        @Max(value = MOST_GAP_WEEKS, message = "{planning.form.leastWeeks.range}")
        @Nullable
        Integer leastWeeks,

        @Min(value = 1, message = "{planning.form.leastBetween.range}")
        @Max(value = MOST_MEETINGS, message = "{planning.form.leastBetween.range}")
        @Nullable
        Integer leastBetween,

        // an unticked box is not sent at all
        @Nullable Boolean schoolHolidays,
        @Nullable Boolean inAugust,
        @Nullable Boolean twiceAMonth,
        @Nullable Boolean replan) {

    static final int MOST_MEETINGS = 24;
    static final int LEAST_GAP_WEEKS = 2;
    static final int MOST_GAP_WEEKS = 52;

    private static final int MOST_YEARS_AHEAD = 10;
    private static final int WEEKS_EARLIER = 2;
    private static final int WEEKS_LATER = 5;

    public PlanRequest {
        schoolHolidays = Boolean.TRUE.equals(schoolHolidays);
        inAugust = Boolean.TRUE.equals(inAugust);
        twiceAMonth = Boolean.TRUE.equals(twiceAMonth);
        replan = Boolean.TRUE.equals(replan);
    }

    /** The usual rules. */
    PlanRequest(int meetings, LocalDate firstDay, DayOfWeek weekday, int gapWeeks) {
        this(meetings, firstDay, weekday, gapWeeks, null, null, false, false, false, false);
    }

    /** The same with released meetings planned anew. */
    PlanRequest anew() {
        return new PlanRequest(
                meetings,
                firstDay,
                weekday,
                gapWeeks,
                leastWeeks,
                leastBetween,
                schoolHolidays,
                inAugust,
                twiceAMonth,
                true);
    }

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
        return leastWeeks == null ? Math.max(1, gapWeeks - WEEKS_EARLIER) : Math.min(gapWeeks, leastWeeks);
    }

    int mostGapWeeks() {
        return gapWeeks + WEEKS_LATER;
    }

    /** Meetings from one hosting to the next: 2, nobody hosts twice in a row. */
    int leastMeetingsBetween() {
        return leastBetween == null ? 2 : leastBetween;
    }
}
