package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Small rosters to be varied one thing at a time: places on a line, 1 degree of latitude (145 km) apart. */
final class Rosters {

    static final LocalDate FIRST_DAY = LocalDate.parse("2027-03-03");

    private final List<Location> locations = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private LocalDate firstDay = FIRST_DAY;
    private int expectedGuests = 20;
    private int leastGap = 4;
    private int gap = 5;
    private int mostGap = 7;

    private Rosters() {}

    /** Locations 1 to n from south to north. */
    static Rosters of(int locations) {
        Rosters rosters = new Rosters();
        for (int id = 1; id <= locations; id++) {
            rosters.locations.add(
                    new Location(id, "City " + id, 46 + id, 9, 50, Optional.empty(), Optional.empty(), List.of()));
        }
        return rosters;
    }

    static Location alwaysOpen(Location from) {
        return copy(from, from.seats(), Optional.empty(), List.of());
    }

    private static Location copy(Location from, int seats, Optional<LocalDate> joined, List<Closure> closures) {
        return new Location(
                from.id(), from.city(), from.latitude(), from.longitude(), seats, from.lastHosted(), joined, closures);
    }

    private Location at(int id) {
        return locations.get(id - 1);
    }

    Rosters seats(int id, int seats) {
        locations.set(id - 1, copy(at(id), seats, at(id).joined(), at(id).closures()));
        return this;
    }

    Rosters joined(int id, String day) {
        locations.set(id - 1, copy(at(id), at(id).seats(), Optional.of(LocalDate.parse(day)), at(id).closures()));
        return this;
    }

    Rosters closed(int id, String first, String last) {
        List<Closure> closures = new ArrayList<>(at(id).closures());
        closures.add(new Closure(LocalDate.parse(first), LocalDate.parse(last), Cause.BLOCKED, "Umbau"));
        locations.set(id - 1, copy(at(id), at(id).seats(), at(id).joined(), closures));
        return this;
    }

    Rosters hosted(long id, String day) {
        turns.add(new Turn(LocalDate.parse(day), id));
        return this;
    }

    Rosters held(int position, long id) {
        pins.add(new Pin(position, id, Optional.empty()));
        return this;
    }

    Rosters held(int position, long id, String day) {
        pins.add(new Pin(position, id, Optional.of(LocalDate.parse(day))));
        return this;
    }

    Rosters from(String day) {
        firstDay = LocalDate.parse(day);
        return this;
    }

    Rosters guests(int expected) {
        expectedGuests = expected;
        return this;
    }

    Rosters gaps(int least, int aim, int most) {
        leastGap = least;
        gap = aim;
        mostGap = most;
        return this;
    }

    Roster roster(int meetings) {
        Wanted wanted = new Wanted(meetings, firstDay, DayOfWeek.WEDNESDAY, gap, leastGap, mostGap, expectedGuests);
        return new Roster(locations, turns, Collections.unmodifiableList(pins), wanted);
    }

    /** The plan, checked by the verifier. */
    Plan plan(int meetings) {
        Plan plan = Demo.plan(roster(meetings));
        List<String> breaches = Verifier.breaches(roster(meetings), Verifier.lines(plan));
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches + " in " + plan);
        }
        return plan;
    }

    List<Long> hosts(int meetings) {
        return Demo.hosts(plan(meetings));
    }

    List<String> days(int meetings) {
        return Demo.days(plan(meetings)).stream().map(LocalDate::toString).toList();
    }

    List<Reason> impossible(int meetings) {
        if (Planner.plan(roster(meetings)) instanceof Impossible impossible) {
            return impossible.reasons();
        }
        throw new AssertionError("possible: " + Planner.plan(roster(meetings)));
    }
}
