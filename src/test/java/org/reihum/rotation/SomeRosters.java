package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.reihum.rotation.Slot.CandidateDate;
import org.reihum.rotation.Slot.Published;

/** Invented rosters from a seed, with a little of everything. */
final class SomeRosters {

    static final Profile FILE = Profile.file(new Profile.FileWeights(5000, 2000, 100, 150, 250, 400, 300, 3, 4));
    private static final LocalDate START = LocalDate.of(2027, 1, 6);

    private final Random random;
    private int locations = 6;
    private int slots = 9;
    private int minGap = 2;
    private int dates = 2;
    private int[] shares = {};
    private boolean binding = true;
    private boolean history = true;
    private Profile profile = FILE;

    SomeRosters(long seed) {
        this.random = new Random(seed);
    }

    SomeRosters of(int howManyLocations, int howManySlots) {
        this.locations = howManyLocations;
        this.slots = howManySlots;
        return this;
    }

    SomeRosters minGap(int meetings) {
        this.minGap = meetings;
        return this;
    }

    SomeRosters judgedBy(Profile another) {
        this.profile = another;
        return this;
    }

    /** Nothing but the turns themselves rules anything out. */
    SomeRosters unbound() {
        this.binding = false;
        this.history = false;
        this.minGap = 1;
        return this;
    }

    SomeRosters shares(int... weights) {
        this.shares = weights;
        return this;
    }

    Roster roster() {
        List<Location> all = new ArrayList<>();
        int hosted = history ? random.nextInt(locations) : 0;
        for (int each = 0; each < locations; each++) {
            all.add(location(each, hosted));
        }
        List<Slot> meetings = new ArrayList<>();
        for (int each = 0; each < slots; each++) {
            meetings.add(slot(each));
        }
        int sites = all.stream().mapToInt(each -> each.sites().size()).sum();
        Travel travel = travel(sites);
        Optional<Before> before = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Before(
                        "L0", "R0", "City 0", Optional.of(START.minusWeeks(1)), travel.km()[0], travel.minutes()[0]));
        List<Rules.Pair> apart = binding ? List.of(new Rules.Pair("L1", "L2")) : List.of();
        Rules rules =
                new Rules(minGap, 6, false, Optional.of(new Rules.Gap(1, 1, 2)), List.of(), holidays(), apart, 45, 100);
        return new Roster("some", all, meetings, before, travel, rules, profile);
    }

    private static List<Closure> holidays() {
        return List.of(new Closure(START.plusDays(20), START.plusDays(30), Cause.SCHOOL_HOLIDAY, "Ferien"));
    }

    private Location location(int number, int hosted) {
        String city = "City " + number;
        List<Site> sites = new ArrayList<>(List.of(new Site("S" + number, city, 50 + random.nextInt(100), closures())));
        if (number % 4 == 3) {
            sites.add(new Site("T" + number, city + " 2", 150, List.of()));
        }
        boolean done = number < hosted;
        Standing standing = new Standing(
                done,
                history ? OptionalInt.of(1 + (done ? number : locations + number)) : OptionalInt.empty(),
                history && number == locations - 1 && random.nextBoolean(),
                number == 2 && history ? 1 : 0,
                shares.length == 0 ? 1 : shares[number],
                random.nextInt(200),
                50 + random.nextInt(60),
                Optional.empty(),
                Optional.empty());
        Wishes wishes =
                new Wishes(random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.of(1 + random.nextInt(5))), List.of());
        return new Location("L" + number, city, "R" + random.nextInt(3), sites, standing, wishes);
    }

    private List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        for (int each = 0; binding && each < slots / 2; each++) {
            LocalDate day = START.plusDays(random.nextInt(7 * slots));
            closures.add(new Closure(day, day.plusDays(random.nextInt(3)), Cause.BLOCKED, ""));
        }
        return closures;
    }

    private Slot slot(int number) {
        LocalDate day = START.plusWeeks(number);
        List<CandidateDate> candidates = new ArrayList<>();
        for (int each = 0; each < dates; each++) {
            candidates.add(new CandidateDate(day.plusDays(each), each * random.nextInt(3)));
        }
        Optional<Published> published = binding && random.nextInt(5) == 0
                ? Optional.of(new Published("L" + random.nextInt(locations), day))
                : Optional.empty();
        int expected = binding ? 40 + random.nextInt(30) : 1;
        return new Slot("M" + number, expected, candidates, Optional.empty(), Optional.empty(), published, Set.of());
    }

    private Travel travel(int sites) {
        int[][] minutes = new int[sites][sites];
        for (int from = 0; from < sites; from++) {
            for (int to = 0; to < from; to++) {
                minutes[from][to] = 20 + random.nextInt(200);
                minutes[to][from] = minutes[from][to];
            }
        }
        return new Travel(minutes, minutes);
    }
}
