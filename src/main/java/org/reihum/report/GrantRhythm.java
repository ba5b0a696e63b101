package org.reihum.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How often a funder wants a report. */
public enum GrantRhythm {
    /** January to June, July to December, cut to the days of the grant. */
    CALENDAR_HALVES {
        @Override
        LocalDate endOf(LocalDate from, LocalDate start, int number) {
            return HalfYear.of(from).last();
        }
    },

    /** Six months each from the first day of the grant on. */
    FROM_START {
        @Override
        LocalDate endOf(LocalDate from, LocalDate start, int number) {
            // from the start and not from the period before, so that the 31st does not become the 28th for good
            return start.plusMonths((long) MONTHS * (number + 1)).minusDays(1);
        }
    },

    /** Days that the notice names. */
    OWN_DATES {
        @Override
        LocalDate endOf(LocalDate from, LocalDate start, int number) {
            throw new IllegalStateException("the dates of the grant say when a period ends");
        }
    };

    private static final int MONTHS = 6;

    abstract LocalDate endOf(LocalDate from, LocalDate start, int number);

    /** The periods of a grant of those days, one after the other without a gap, the last as short as need be. */
    List<GrantPeriod> periods(LocalDate first, LocalDate last) {
        List<GrantPeriod> periods = new ArrayList<>();
        LocalDate from = first;
        while (!from.isAfter(last)) {
            LocalDate end = endOf(from, first, periods.size());
            LocalDate to = end.isAfter(last) ? last : end;
            periods.add(new GrantPeriod(from, to));
            from = to.plusDays(1);
        }
        return periods;
    }
}
