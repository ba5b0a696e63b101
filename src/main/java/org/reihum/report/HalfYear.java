package org.reihum.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** January to June, or July to December: the periods that funders ask for. */
record HalfYear(int year, int half) {

    static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonth().compareTo(Month.JULY) < 0 ? 1 : 2);
    }

    /** This one and those before it, the latest first. */
    static List<HalfYear> upTo(LocalDate day, int howMany) {
        return Stream.iterate(of(day), HalfYear::before).limit(howMany).toList();
    }

    private HalfYear before() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    public LocalDate first() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    public LocalDate last() {
        return first().plusMonths(6).minusDays(1);
    }
}
