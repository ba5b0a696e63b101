package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the planner looks at. New meetings come after the last turn. Locations are kept in order of id, turns in
 * order of date.
 */
public record Roster(List<Location> locations, List<Turn> turns, List<Pin> pins, Wanted wanted) {

    public Roster {
        locations = locations.stream()
                .sorted(Comparator.comparingLong(Location::id))
                .toList();
        turns = turns.stream().sorted(Comparator.comparing(Turn::day)).toList();
        pins = List.copyOf(pins);
    }

    Optional<LocalDate> lastDay() {
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(turns.get(turns.size() - 1).day());
    }

    Optional<Pin> pinAt(int position) {
        return pins.stream().filter(pin -> pin.position() == position).findFirst();
    }

    Optional<Location> location(long id) {
        return locations.stream().filter(location -> location.id() == id).findFirst();
    }

    /** Index in {@link #locations()}, or -1 for one that is not (or no longer) in the rotation. */
    int indexOf(long id) {
        for (int index = 0; index < locations.size(); index++) {
            if (locations.get(index).id() == id) {
                return index;
            }
        }
        return -1;
    }
}
