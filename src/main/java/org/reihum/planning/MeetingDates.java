package org.reihum.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which days each new meeting may be on: a pattern in the wanted rhythm, and around each of its days the same weekday from
 * two weeks before to five weeks after. Where the pattern meets days on which most cannot host, such as the summer break,
 * it goes on behind them.
 */
final class MeetingDates {

    private static final int WEEKS_BEFORE = 2;
    private static final int WEEKS_AFTER = 5;
    private static final int MOST_WEEKS_SHIFTED = 12;

    private final PlanRequest request;
    private final Predicate<LocalDate> mostAreClosed;

    MeetingDates(PlanRequest request, Predicate<LocalDate> mostAreClosed) {
        this.request = request;
        this.mostAreClosed = mostAreClosed;
    }

    /**
     * Candidates of each meeting, earliest first.
     *
     * @param last day of the meeting before
     */
    List<List<LocalDate>> after(Optional<LocalDate> last, int meetings) {
        List<List<LocalDate>> all = new ArrayList<>();
        LocalDate pattern = first(last);
        for (int meeting = 0; meeting < meetings; meeting++) {
            LocalDate rhythm = pattern;
            pattern = shifted(rhythm);
            LocalDate earliest = meeting == 0 ? earliest(pattern, last) : pattern.minusWeeks(WEEKS_BEFORE);
            // a day that the rhythm gives stays in sight, so that the plan says why it is avoided
            all.add(days(rhythm.isBefore(earliest) ? rhythm : earliest, pattern.plusWeeks(WEEKS_AFTER)));
            pattern = pattern.plusWeeks(request.gapWeeks());
        }
        return all;
    }

    /** The first day wanted; where that is too close to the last meeting, the day that the rhythm gives. */
    private LocalDate first(Optional<LocalDate> last) {
        LocalDate wanted = onWeekday(request.firstDay());
        return last.filter(day -> wanted.isBefore(day.plusWeeks(request.leastGapWeeks())))
                .map(day -> onWeekday(day.plusWeeks(request.gapWeeks())))
                .orElse(wanted);
    }

    private LocalDate earliest(LocalDate pattern, Optional<LocalDate> last) {
        LocalDate wanted = onWeekday(request.firstDay());
        LocalDate possible = last.map(day -> onWeekday(day.plusWeeks(request.leastGapWeeks())))
                .orElse(wanted);
        LocalDate early = pattern.minusWeeks(WEEKS_BEFORE);
        return Stream.of(wanted, possible, early).max(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate onWeekday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(request.weekday()));
    }

    private LocalDate shifted(LocalDate pattern) {
        LocalDate day = pattern;
        for (int week = 0; week < MOST_WEEKS_SHIFTED && (mostAreClosed.test(day) || inBreak(day)); week++) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    /** The summer break, unless August is permitted. */
    boolean inBreak(LocalDate day) {
        return !request.inAugust() && day.getMonth() == Month.AUGUST;
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of(from)
                : from.datesUntil(to.plusDays(1), Period.ofWeeks(1)).toList();
    }

    /** Candidates of a released meeting that is planned anew: its own day, and those around it that are still to come. */
    List<LocalDate> around(LocalDate released, LocalDate today) {
        DayOfWeek weekday = request.weekday();
        LocalDate pattern = released.with(TemporalAdjusters.nextOrSame(weekday));
        return Stream.concat(
                        Stream.of(released),
                        days(pattern.minusWeeks(WEEKS_BEFORE), pattern.plusWeeks(WEEKS_AFTER)).stream())
                .filter(day -> day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
    }
}
