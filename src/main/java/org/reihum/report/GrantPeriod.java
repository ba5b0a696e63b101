package org.reihum.report;

import java.time.LocalDate;

/** One of the periods that a funder wants to hear of, both days included. */
public record GrantPeriod(LocalDate from, LocalDate to) {

    boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it is January to June, or July to December. */
    public boolean isHalfYear() {
        HalfYear half = HalfYear.of(from);
        return from.equals(half.first()) && to.equals(half.last());
    }

    /** 1 or 2, of the year of its first day. */
    public int half() {
        return HalfYear.of(from).half();
    }

    public int year() {
        return from.getYear();
    }
}
