package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Tiny rosters from a seed: every rule bites in some of them, and many have ties. */
final class RandomRosters {

    private static final LocalDate START = LocalDate.of(2027, 3, 3);

    private final Random random;

    private RandomRosters(long seed) {
        this.random = new Random(seed);
    }

    static Roster of(long seed) {
        return new RandomRosters(seed).roster();
    }

    private Roster roster() {
        int locations = 2 + random.nextInt(4);
        List<Location> all = new ArrayList<>();
        for (int id = 1; id <= locations; id++) {
            all.add(location(id));
        }
        List<Turn> turns = turns(locations);
        Wanted wanted = wanted(locations);
        return new Roster(all, turns, pins(wanted, locations), wanted);
    }

    private Location location(int id) {
        Optional<LocalDate> joined =
                random.nextInt(5) == 0 ? Optional.of(START.minusDays(random.nextInt(120) - 20)) : Optional.empty();
        return new Location(
                id,
                "City " + id,
                48 + random.nextInt(3),
                8 + random.nextInt(3),
                20 + 10 * random.nextInt(3),
                Optional.empty(),
                joined,
                closures());
    }

    private List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        for (int each = random.nextInt(3); each > 0; each--) {
            LocalDate first = START.plusDays(random.nextInt(120));
            closures.add(new Closure(first, first.plusDays(random.nextInt(30)), Cause.BLOCKED, "Umbau"));
        }
        return closures;
    }

    private List<Turn> turns(int locations) {
        List<Turn> turns = new ArrayList<>();
        LocalDate day = START.minusDays(random.nextInt(9));
        for (int each = random.nextInt(2 * locations); each > 0; each--) {
            turns.add(0, new Turn(day, 1 + random.nextInt(locations + (random.nextInt(8) == 0 ? 1 : 0))));
            day = day.minusDays(14 + random.nextInt(20));
        }
        return turns;
    }

    private Wanted wanted(int locations) {
        int least = 2 + random.nextInt(3);
        int gap = least + random.nextInt(2);
        int meetings = 1 + random.nextInt(locations > 4 ? 4 : 5);
        DayOfWeek weekday = random.nextInt(4) == 0 ? DayOfWeek.TUESDAY : DayOfWeek.WEDNESDAY;
        LocalDate first = START.plusDays(7L * random.nextInt(9) + (random.nextInt(3) == 0 ? random.nextInt(7) : 0));
        return new Wanted(meetings, first, weekday, gap, least, gap + random.nextInt(3), 20 + 5 * random.nextInt(3));
    }

    private List<Pin> pins(Wanted wanted, int locations) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        int position = 1 + random.nextInt(wanted.meetings());
        LocalDate day = wanted.firstDay()
                .plusWeeks((long) (position - 1) * wanted.gapWeeks())
                .plusDays(random.nextInt(10));
        return List.of(new Pin(
                position, 1 + random.nextInt(locations), random.nextBoolean() ? Optional.of(day) : Optional.empty()));
    }
}
