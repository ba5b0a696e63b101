package org.reihum.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days without school, both ends included, and what they are called. */
record HolidaySpan(LocalDate first, LocalDate last, String name) {

    static final int LONGEST_NAME = 80;

    /** The longest summer holidays around Germany have some eleven weeks; more is mostly a slip in the year. */
    static final int MOST_DAYS = 100;

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean isInOrder() {
        return !last.isBefore(first);
    }

    boolean isTooLong() {
        return days() > MOST_DAYS;
    }

    boolean liesInOurTime() {
        return first.getYear() >= EARLIEST && last.getYear() <= LATEST;
    }

    boolean overlaps(HolidaySpan other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }

    /**
     * Whether it tells that somebody has loaded this year: holidays that touch the turn of the year do not, for they may be
     * all that came along with the year before or after.
     */
    boolean liesInside(int year) {
        return first.isAfter(LocalDate.of(year, 1, 1)) && last.isBefore(LocalDate.of(year, 12, 31));
    }
}
