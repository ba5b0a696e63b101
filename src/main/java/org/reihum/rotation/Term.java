package org.reihum.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What makes one plan better than another, one name each: the same list scores, explains and judges. A term looks at one
 * thing only (a host on a date, two hosts in a row, two dates in a row, or the whole plan) and says how much it costs;
 * 0 is best, and no value is negative but that of {@link #LONGEST_TRAVEL}.
 */
public enum Term {
    /** 1 for each meeting whose published host is another now. */
    HOST_CHANGED {
        @Override
        long of(Cell cell) {
            return cell.slot()
                            .published()
                            .filter(known -> !known.host().equals(cell.host().id()))
                            .isPresent()
                    ? 1
                    : 0;
        }
    },
    /** 1 for each meeting whose published date is another now. */
    DATE_CHANGED {
        @Override
        long of(Cell cell) {
            return cell.slot()
                            .published()
                            .filter(known -> !known.date().equals(cell.day()))
                            .isPresent()
                    ? 1
                    : 0;
        }
    },
    /** Meetings that a location which owes a turn waits in the first cycle that begins in this plan. */
    OWED_WAITS {
        @Override
        long of(Cell cell) {
            return (long) cell.host().standing().owed() * cell.cycles().waitInFreshCycle(cell.position());
        }
    },
    /** Where not everyone of the running cycle can host: how many of those still open have waited longer. */
    WAITED_LESS {
        @Override
        long of(Cell cell) {
            return cell.cycles().waitedLonger(cell.position(), cell.host());
        }
    },
    /** What the candidate date costs in itself: weeks off the pattern, or warnings. */
    DATE_COST {
        @Override
        long of(Cell cell) {
            return cell.date().cost();
        }
    },
    /** 1 where the host prefers other weekdays. */
    WEEKDAY_MISSED {
        @Override
        long of(Cell cell) {
            return cell.host().wishes().likesWeekday(cell.day()) ? 0 : 1;
        }
    },
    /** 1 where the host wished for other dates. */
    WISH_MISSED {
        @Override
        long of(Cell cell) {
            return cell.host().wishes().likesDate(cell.day()) ? 0 : 1;
        }
    },
    /** 1 in the school holidays that hold for all. */
    SCHOOL_HOLIDAY {
        @Override
        long of(Cell cell) {
            return cell.rules().inSchoolHolidays(cell.day()) ? 1 : 0;
        }
    },
    /** 1 where a host does not receive at its seat. */
    OTHER_SITE {
        @Override
        long of(Cell cell) {
            return cell.site().equals(cell.host().seat()) ? 0 : 1;
        }
    },
    /** Weeks beyond the span that needs no reason. */
    GAP_UNUSUAL {
        @Override
        long of(Rules rules, LocalDate from, LocalDate to) {
            return rules.gap()
                    .map(gap -> Math.max(0, Math.max(gap.least() - weeks(from, to), weeks(from, to) - gap.most())))
                    .orElse(0L);
        }
    },
    /** Weeks off the gap wanted. */
    GAP_OFF {
        @Override
        long of(Rules rules, LocalDate from, LocalDate to) {
            return rules.gap()
                    .map(gap -> Math.abs(gap.weeks() - weeks(from, to)))
                    .orElse(0L);
        }
    },
    /** The smallest distance between consecutive hosts, as large as possible. Costs its negative: no sum, see {@link ExactSearch}. */
    SMALLEST_DISTANCE,
    /** 1 for each host in the same corner as the one before. */
    SAME_REGION {
        @Override
        long of(Leg leg) {
            return leg.sameRegion() ? 1 : 0;
        }
    },
    /** Minutes by which a host is nearer to the one before than {@link Rules#nearMinutes()}. */
    NEAR {
        @Override
        long of(Leg leg) {
            return Math.max(0, leg.rules().nearMinutes() - leg.minutes());
        }
    },
    /** Km by which consecutive hosts lie nearer than the two that are farthest apart: the sum, larger is better. */
    DISTANCE_LOST {
        @Override
        long of(Leg leg) {
            return leg.mostKm() - leg.km();
        }
    },
    /** Members who have more than 150 minutes to go to both of two consecutive hosts. */
    LONG_TRIPS_IN_A_ROW {
        @Override
        long of(Leg leg) {
            return leg.membersFarFromBoth();
        }
    },
    /**
     * Minutes of the member that has travelled most, earlier meetings included, less {@link Rules#maxTravelOffset()}.
     * Counted to each host's seat and weighted by how often its members come. In a whole cycle no order changes it.
     */
    LONGEST_TRAVEL;

    private static long weeks(LocalDate from, LocalDate to) {
        return Math.round(ChronoUnit.DAYS.between(from, to) / 7.0);
    }

    long of(Cell cell) {
        return 0;
    }

    long of(Leg leg) {
        return 0;
    }

    long of(Rules rules, LocalDate from, LocalDate to) {
        return 0;
    }
}
