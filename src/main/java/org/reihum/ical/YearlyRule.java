package org.reihum.ical;

import java.time.Month;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A yearly clock change of the time zone data as a recurrence rule (RFC 5545 3.3.10). */
final class YearlyRule {

    private static final int ANY_YEAR = 1970;

    private YearlyRule() {}

    /**
     * The RRULE, unless the change crosses a border that such a rule cannot: the end of a month, or midnight between the
     * clock the zone data speaks of and the clock on the wall.
     */
    static Optional<String> of(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        Month month = rule.getMonth();
        var wall = rule.createTransition(ANY_YEAR).getDateTimeBefore();
        if (day < -1 || wall.getDayOfWeek() != rule.getDayOfWeek() || day + 6 > month.minLength()) {
            return Optional.empty();
        }
        String weekday = rule.getDayOfWeek().name().substring(0, 2);
        return Optional.of("FREQ=YEARLY;BYMONTH=" + month.getValue() + within(day, month, weekday));
    }

    /** The weekday on or after a day: "the last Sunday", "the second Sunday" or "the Sunday from 9 to 15". */
    private static String within(int day, Month month, String weekday) {
        if (day == -1 || day + 6 == month.maxLength()) {
            return ";BYDAY=-1" + weekday;
        }
        if (day % 7 == 1) {
            return ";BYDAY=" + (day / 7 + 1) + weekday;
        }
        String days =
                IntStream.rangeClosed(day, day + 6).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return ";BYMONTHDAY=" + days + ";BYDAY=" + weekday;
    }
}
