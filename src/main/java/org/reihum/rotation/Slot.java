package org.reihum.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A day for one of the new meetings, seen from the meeting before it. */
record Slot(Roster roster, int position, Optional<LocalDate> before, LocalDate day) {

    Wanted wanted() {
        return roster.wanted();
    }

    Optional<Pin> pin() {
        return roster.pinAt(position);
    }

    boolean heldDay() {
        return pin().flatMap(Pin::day).isPresent();
    }

    Slot on(LocalDate another) {
        return new Slot(roster, position, before, another);
    }

    LocalDate aim() {
        return position == 1 ? Opening.of(roster).aim() : before.orElseThrow().plusWeeks(wanted().gapWeeks());
    }

    LocalDate earliest() {
        return position == 1
                ? Opening.of(roster).earliest()
                : before.orElseThrow().plusWeeks(wanted().leastGapWeeks());
    }

    LocalDate latest() {
        return position == 1
                ? Opening.of(roster).latest()
                : before.orElseThrow().plusWeeks(wanted().mostGapWeeks());
    }

    int daysOffAim() {
        return (int) Math.abs(ChronoUnit.DAYS.between(aim(), day));
    }
}
