package org.reihum.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes a roster unusable before any rule is asked. */
final class Usable {

    /** About 160 MB of numbers: 12 locations and 24 meetings need a fifth of it. */
    private static final double MOST_NUMBERS = 20_000_000;

    private static final int MOST_LOCATIONS = 62;

    private final Roster roster;

    Usable(Roster roster) {
        this.roster = roster;
    }

    List<Reason> objections() {
        if (roster.locations().isEmpty()) {
            return List.of(Reason.of(Code.NO_LOCATIONS));
        }
        List<Reason> objections = new ArrayList<>();
        roster.pins().forEach(pin -> objections.addAll(objections(pin)));
        if (objections.isEmpty() && tooLarge()) {
            objections.add(Reason.of(
                    Code.TOO_LARGE, roster.locations().size(), roster.wanted().meetings()));
        }
        return objections;
    }

    private List<Reason> objections(Pin pin) {
        boolean meant = pin.position() >= 1 && pin.position() <= roster.wanted().meetings();
        if (!meant || roster.location(pin.locationId()).isEmpty()) {
            return List.of(Reason.of(Code.PIN_WITHOUT_PLACE, pin.position()));
        }
        return roster.pinAt(pin.position()).equals(Optional.of(pin))
                ? List.of()
                : List.of(Reason.of(Code.PINNED_TWICE, pin.position()));
    }

    private boolean tooLarge() {
        int locations = roster.locations().size();
        return locations > MOST_LOCATIONS || numbers(locations) > MOST_NUMBERS;
    }

    /** How many numbers the search may have to keep: ways to choose who has hosted, times the last one, times the days. */
    private double numbers(int locations) {
        Wanted wanted = roster.wanted();
        int weeks = wanted.mostGapWeeks() - wanted.leastGapWeeks();
        int hosted = Long.bitCount(History.standing(roster).hosted());
        int free = locations - hosted;
        double numbers = 0;
        for (int placed = 1; placed <= wanted.meetings(); placed++) {
            double states = placed < free
                    ? choices(free, placed) * placed
                    : choices(locations, (placed - free) % locations) * locations;
            numbers += states * (placed * weeks + 1);
        }
        return numbers;
    }

    private static double choices(int from, int count) {
        double choices = 1;
        for (int each = 1; each <= count; each++) {
            choices = choices * (from - count + each) / each;
        }
        return choices;
    }
}
