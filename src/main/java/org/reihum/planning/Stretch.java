package org.reihum.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole months laid along a line: days to units of the drawing. Every day is equally wide.
 *
 * @param months how many, from the first of the month of {@code first}
 * @param left where the first day begins, {@code width} of all days together
 */
record Stretch(YearMonth first, int months, double left, double width) {

    LocalDate from() {
        return first.atDay(1);
    }

    /** The day after the last. */
    LocalDate to() {
        return first.plusMonths(months).atDay(1);
    }

    long days() {
        return ChronoUnit.DAYS.between(from(), to());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(to());
    }

    /** Where that day begins; a day outside goes to the nearer end. */
    double x(LocalDate day) {
        long days = Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(from(), day)));
        return left + days * width / days();
    }

    /** The middle of that day. */
    double middle(LocalDate day) {
        return x(day) + width / days() / 2;
    }

    /** The part of these days that lies in it. */
    double width(LocalDate firstDay, LocalDate lastDay) {
        return x(lastDay.plusDays(1)) - x(firstDay);
    }

    Stream<YearMonth> eachMonth() {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(months);
    }

    /** The day each week begins. */
    List<LocalDate> mondays() {
        return from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .datesUntil(to(), Period.ofWeeks(1))
                .toList();
    }
}
