package org.reihum.rotation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The hard rules, one list that judges while planning and explains afterwards. Each looks at one thing only: a host on a
 * date, two hosts in a row, two dates in a row, or the course of the turns so far. What it does not look at it allows.
 */
public enum Rule {
    HELD_HOST {
        @Override
        boolean allows(Cell cell) {
            return cell.slot()
                    .pinHost()
                    .map(held -> held.equals(cell.host().id()))
                    .orElse(true);
        }

        @Override
        Reason objection(Cell cell) {
            String held = cell.slot()
                    .pinHost()
                    .flatMap(id -> cell.roster().location(id))
                    .map(location -> location.seat().city())
                    .orElse("");
            return Reason.of(Code.HELD_FOR_ANOTHER, cell.site().city(), held);
        }
    },
    HELD_DATE {
        @Override
        boolean allows(Cell cell) {
            return cell.slot().pinDate().map(cell.day()::equals).orElse(true);
        }

        @Override
        Reason objection(Cell cell) {
            return Reason.of(
                    Code.HELD_ON_ANOTHER_DAY, cell.day(), cell.slot().pinDate().orElseThrow());
        }
    },
    EXCLUDED {
        @Override
        boolean allows(Cell cell) {
            return !cell.slot().excluded().contains(cell.host().id());
        }

        @Override
        Reason objection(Cell cell) {
            return Reason.of(Code.EXCLUDED, cell.site().city());
        }
    },
    SEATS {
        @Override
        boolean allows(Cell cell) {
            return cell.site().seats() >= cell.slot().expected();
        }

        @Override
        Reason objection(Cell cell) {
            return Reason.of(
                    Code.TOO_FEW_SEATS,
                    cell.site().city(),
                    cell.site().seats(),
                    cell.slot().expected());
        }
    },
    OPEN_DOORS {
        @Override
        boolean allows(Cell cell) {
            return cell.site().isOpen(cell.day());
        }

        @Override
        Reason objection(Cell cell) {
            return Reason.closed(
                    cell.site().city(), cell.site().closureOn(cell.day()).orElseThrow());
        }
    },
    OPEN_FOR_ALL {
        @Override
        boolean allows(Cell cell) {
            return cell.rules().isOpenForAll(cell.day());
        }

        @Override
        Reason objection(Cell cell) {
            return Reason.closed("", cell.rules().closedForAllOn(cell.day()).orElseThrow());
        }
    },
    NOT_BACK_TO_BACK {
        @Override
        boolean allows(Leg leg) {
            return leg.rules().notBackToBack().stream().noneMatch(pair -> pair.is(leg.from(), leg.to()));
        }

        @Override
        Reason objection(Leg leg) {
            return Reason.of(Code.NOT_BACK_TO_BACK, leg.from(), leg.to());
        }
    },
    DAYS_BETWEEN {
        @Override
        boolean allows(Rules rules, LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to) >= rules.minDaysBetween();
        }

        @Override
        Reason objection(Rules rules, LocalDate from, LocalDate to) {
            return Reason.of(Code.TOO_SOON, to, from.plusDays(rules.minDaysBetween()), rules.minDaysBetween());
        }
    },
    ONCE_A_MONTH {
        @Override
        boolean allows(Rules rules, LocalDate from, LocalDate to) {
            return !rules.onceAMonth() || !YearMonth.from(from).equals(YearMonth.from(to));
        }

        @Override
        Reason objection(Rules rules, LocalDate from, LocalDate to) {
            return Reason.of(Code.MONTH_TAKEN, to, from);
        }
    },
    ONCE_A_CYCLE {
        @Override
        boolean allows(Course course, int host) {
            return course.byQuota() || !course.hasHosted(host);
        }

        @Override
        Reason objection(Course course, Location host) {
            return Reason.of(Code.ALREADY_HOSTED, host.seat().city());
        }
    },
    NEWCOMER_LAST {
        @Override
        boolean allows(Course course, int host) {
            return !course.mustWait(host);
        }

        @Override
        Reason objection(Course course, Location host) {
            return Reason.of(Code.NEWCOMER_WAITS, host.seat().city());
        }
    },
    GAP {
        @Override
        boolean allows(Course course, int host) {
            return course.meetingsSince(host) >= course.minGap();
        }

        @Override
        Reason objection(Course course, Location host) {
            return Reason.of(
                    Code.HOSTED_TOO_LATELY,
                    host.seat().city(),
                    course.meetingsSince(course.indexOf(host)),
                    course.minGap());
        }
    },
    /** Weighted turns: at any time within Tijdeman's bound of its share (1980; 1 - 1/(2(n-1)) turns). */
    QUOTA {
        @Override
        boolean allows(Course course, int host) {
            return !course.byQuota() || course.withinQuota(host);
        }

        @Override
        Reason objection(Course course, Location host) {
            return Reason.of(Code.QUOTA_BROKEN, host.seat().city());
        }
    };

    boolean allows(Cell cell) {
        return true;
    }

    boolean allows(Leg leg) {
        return true;
    }

    boolean allows(Rules rules, LocalDate from, LocalDate to) {
        return true;
    }

    /** May that location take the next turn? */
    boolean allows(Course course, int host) {
        return true;
    }

    // what it says where it does not allow; asked only of what it looks at

    Reason objection(Cell cell) {
        throw new IllegalStateException(this + " does not look at a host on a date");
    }

    Reason objection(Leg leg) {
        throw new IllegalStateException(this + " does not look at two hosts");
    }

    Reason objection(Rules rules, LocalDate from, LocalDate to) {
        throw new IllegalStateException(this + " does not look at two dates");
    }

    Reason objection(Course course, Location host) {
        throw new IllegalStateException(this + " does not look at the course");
    }
}
