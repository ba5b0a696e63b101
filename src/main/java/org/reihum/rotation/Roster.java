package org.reihum.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * All that the planner looks at.
 *
 * @param name for messages and files
 * @param locations in the order that decides ties, lower first
 * @param slots the meetings to be placed, in order of time
 * @param before the meeting before the first slot, if any
 */
public record Roster(
        String name,
        List<Location> locations,
        List<Slot> slots,
        Optional<Before> before,
        Travel travel,
        Rules rules,
        Profile profile) {

    public Roster {
        locations = List.copyOf(locations);
        slots = List.copyOf(slots);
    }

    /** All sites, location by location: the order in which {@link Travel} counts them. */
    public List<Site> sites() {
        return locations.stream().flatMap(location -> location.sites().stream()).toList();
    }

    public Optional<Location> location(String id) {
        return locations.stream().filter(location -> location.id().equals(id)).findFirst();
    }

    /** Position of a location in {@link #locations()}. */
    OptionalInt indexOf(String id) {
        return IntStream.range(0, locations.size())
                .filter(index -> locations.get(index).id().equals(id))
                .findFirst();
    }

    /** The same roster with another slot at that position. */
    public Roster with(int position, Slot slot) {
        List<Slot> changed = new ArrayList<>(slots);
        changed.set(position, slot);
        return new Roster(name, locations, changed, before, travel, rules, profile);
    }

    /** The same roster, judged by another profile. */
    public Roster judgedBy(Profile another) {
        return new Roster(name, locations, slots, before, travel, rules, another);
    }
}
