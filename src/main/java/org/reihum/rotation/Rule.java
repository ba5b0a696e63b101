package org.reihum.rotation;

import java.time.YearMonth;

/**
 * The hard rules, one list that judges while planning and explains afterwards. Each rule looks at one of three things:
 * the host and the cycle, the host and the day, or the day and the meeting before. What it does not look at it admits.
 */
enum Rule {
    ONCE_A_CYCLE {
        @Override
        boolean admits(Standing standing, int host) {
            return !standing.hasHosted(host);
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.ALREADY_HOSTED, host.city());
        }
    },
    NEWCOMER_LAST {
        @Override
        boolean admits(Standing standing, int host) {
            return !standing.isNewcomer(host) || standing.onlyNewcomersLeft();
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.NEWCOMER_WAITS, host.city());
        }
    },
    NEVER_TWICE_IN_A_ROW {
        @Override
        boolean admits(Standing standing, int host) {
            return standing.last() != host;
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.HOSTED_JUST_BEFORE, host.city());
        }
    },
    HELD_HOST {
        @Override
        boolean admits(Location host, Slot slot) {
            return slot.pin().map(pin -> pin.locationId() == host.id()).orElse(true);
        }

        @Override
        Reason objection(Location host, Slot slot) {
            Location held = slot.pin()
                    .flatMap(pin -> slot.roster().location(pin.locationId()))
                    .orElse(host);
            return Reason.of(Code.HELD_FOR_ANOTHER, host.city(), held.city());
        }
    },
    SEATS {
        @Override
        boolean admits(Location host, Slot slot) {
            return host.seats() >= slot.wanted().expectedGuests();
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(
                    Code.TOO_FEW_SEATS, host.city(), host.seats(), slot.wanted().expectedGuests());
        }
    },
    OPEN_DOORS {
        @Override
        boolean admits(Location host, Slot slot) {
            return host.closureOn(slot.day()).isEmpty();
        }

        @Override
        Reason objection(Location host, Slot slot) {
            Closure closure = host.closureOn(slot.day()).orElseThrow();
            return Reason.of(
                    Code.CLOSED, host.city(), closure.first(), closure.last(), closure.cause(), closure.name());
        }
    },
    WEEKDAY {
        @Override
        boolean admits(Slot slot) {
            return slot.heldDay() || slot.day().getDayOfWeek() == slot.wanted().weekday();
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.WRONG_WEEKDAY, slot.day(), slot.wanted().weekday());
        }
    },
    FIRST_DAY {
        @Override
        boolean admits(Slot slot) {
            return !slot.day().isBefore(slot.wanted().firstDay());
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.BEFORE_FIRST_DAY, slot.day(), slot.wanted().firstDay());
        }
    },
    GAP {
        @Override
        boolean admits(Slot slot) {
            return !slot.day().isBefore(slot.earliest()) && !slot.day().isAfter(slot.latest());
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.GAP_BROKEN, slot.day(), slot.earliest(), slot.latest());
        }
    },
    ONE_A_MONTH {
        @Override
        boolean admits(Slot slot) {
            return slot.before()
                    .map(before -> !YearMonth.from(before).equals(YearMonth.from(slot.day())))
                    .orElse(true);
        }

        @Override
        Reason objection(Location host, Slot slot) {
            return Reason.of(Code.MONTH_TAKEN, slot.day(), slot.before().orElseThrow());
        }
    };

    /** May this host take a turn while the cycle stands like this? */
    boolean admits(Standing standing, int host) {
        return true;
    }

    /** May this host take this slot, whoever came before? */
    boolean admits(Location host, Slot slot) {
        return true;
    }

    /** May the meeting be on this day, whoever hosts? */
    boolean admits(Slot slot) {
        return true;
    }

    /** What it says where it does not admit. */
    abstract Reason objection(Location host, Slot slot);
}
