package org.reihum.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.reihum.rotation.Slot.CandidateDate;
import org.reihum.rotation.Slot.Published;

/** Small rosters from a seed: every rule bites in some of them, and many have ties. */
final class RandomRosters {

    private static final LocalDate START = LocalDate.of(2027, 3, 3);

    /** Seasons that a brute force may have to look at. */
    private static final double FEW_SEASONS = 8_000;

    private static final double MANY_SEASONS = 60_000;

    private final Random random;
    private final double mostSeasons;
    private final List<Location> locations = new ArrayList<>();
    private int sites;

    private RandomRosters(long seed) {
        this.random = new Random(seed);
        this.mostSeasons = seed % 50 == 0 ? MANY_SEASONS : FEW_SEASONS;
    }

    static Roster of(long seed) {
        return new RandomRosters(seed).roster(seed);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private Roster roster(long seed) {
        int count = 1 + random.nextInt(8);
        double hosted = oneIn(2) ? 0 : random.nextDouble();
        boolean twoSites = oneIn(4);
        boolean newcomers = oneIn(3);
        for (int each = 0; each < count; each++) {
            locations.add(location(each, hosted, twoSites, newcomers));
        }
        sites = locations.stream().mapToInt(each -> each.sites().size()).sum();
        int[][] km = way(40, 300);
        Travel travel = new Travel(oneIn(2) ? km : way(20, 240), km);
        List<Slot> slots = slots();
        return new Roster(
                "seed " + seed,
                locations,
                slots,
                oneIn(3) ? Optional.empty() : Optional.of(before()),
                travel,
                rules(),
                fileWeights());
    }

    private Location location(int number, double hosted, boolean twoSites, boolean newcomers) {
        String id = "L" + number;
        List<Site> places = new ArrayList<>(List.of(site(id)));
        if (twoSites && oneIn(3)) {
            places.add(site(id + "b"));
        }
        boolean hasHosted = random.nextDouble() < hosted;
        boolean newcomer = newcomers && oneIn(3);
        OptionalInt since =
                oneIn(3) && !hasHosted ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(hasHosted ? 6 : 12));
        Standing standing = new Standing(
                hasHosted,
                since,
                newcomer,
                oneIn(5) ? 1 + random.nextInt(2) : 0,
                1,
                10 * random.nextInt(40),
                oneIn(3) ? 20 * random.nextInt(6) : 100,
                Optional.empty(),
                Optional.empty());
        return new Location(
                id,
                "City " + number,
                List.of("", "north", "south", "east").get(random.nextInt(4)),
                places,
                standing,
                wishes());
    }

    private Site site(String id) {
        List<Closure> closures = new ArrayList<>();
        for (int each = oneIn(2) ? random.nextInt(3) : 0; each > 0; each--) {
            LocalDate first = START.plusDays(random.nextInt(200));
            closures.add(new Closure(first, first.plusDays(random.nextInt(25)), Cause.BLOCKED, "works"));
        }
        return new Site(id, id, 20 + 10 * random.nextInt(4), closures);
    }

    private Wishes wishes() {
        Set<DayOfWeek> weekdays = oneIn(4) ? Set.of(DayOfWeek.of(2 + random.nextInt(3))) : Set.of();
        LocalDate first = START.plusDays(random.nextInt(150));
        return new Wishes(
                weekdays, oneIn(4) ? List.of(new Wishes.Span(first, first.plusDays(random.nextInt(40)))) : List.of());
    }

    private int[][] way(int least, int most) {
        int[][] way = new int[sites][sites];
        int step = oneIn(2) ? 1 : 60;
        for (int from = 0; from < sites; from++) {
            for (int to = 0; to < from; to++) {
                int one = least + random.nextInt(most - least) / step * step;
                way[from][to] = one;
                way[to][from] = oneIn(6) ? one + step : one;
            }
        }
        return way;
    }

    private List<Slot> slots() {
        int most = (oneIn(3) ? 2 : 1) * locations.size() + random.nextInt(2);
        int wanted = 1 + random.nextInt(most);
        List<Slot> slots = new ArrayList<>();
        double seasons = 1;
        LocalDate day = START;
        for (int each = 0; each < wanted; each++) {
            int dates = oneIn(2) ? 1 : 1 + random.nextInt(3);
            // a bound from above: as if nobody had hosted yet in each cycle
            double hosts = Math.max(1, locations.size() - each % locations.size()) * (double) sites / locations.size();
            if (seasons * hosts * dates > mostSeasons) {
                dates = 1;
            }
            if (seasons * hosts > mostSeasons) {
                break;
            }
            seasons *= hosts * dates;
            slots.add(slot(each, day, dates));
            day = day.plusDays(14 + 7L * random.nextInt(3));
        }
        return slots;
    }

    private Slot slot(int number, LocalDate day, int dates) {
        List<CandidateDate> candidates = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int each = 0; each < dates; each++) {
            LocalDate date = each == 0 ? day : day.plusDays(random.nextInt(20) - 8L);
            if (seen.add(date)) {
                candidates.add(new CandidateDate(date, each == 0 ? 0 : random.nextInt(4)));
            }
        }
        LocalDate some = candidates.get(random.nextInt(candidates.size())).date();
        return new Slot(
                "M" + (number + 1),
                20 + 5 * random.nextInt(oneIn(8) ? 6 : 2),
                candidates,
                oneIn(9) ? Optional.of(anyone()) : Optional.empty(),
                oneIn(9) ? Optional.of(some) : Optional.empty(),
                oneIn(5) ? Optional.of(new Published(anyone(), some)) : Optional.empty(),
                oneIn(9) ? Set.of(anyone()) : Set.of());
    }

    private String anyone() {
        return locations.get(random.nextInt(locations.size())).id();
    }

    private Before before() {
        int[] way = new int[sites];
        for (int site = 0; site < sites; site++) {
            way[site] = random.nextInt(250);
        }
        Optional<LocalDate> date =
                oneIn(2) ? Optional.of(START.minusDays(random.nextInt(70))) : Optional.<LocalDate>empty();
        String host = oneIn(3) ? "gone" : anyone();
        boolean unknown = oneIn(4);
        return new Before(
                host, oneIn(2) ? "north" : "", "Before", date, unknown ? new int[0] : way, unknown ? new int[0] : way);
    }

    private Rules rules() {
        List<Closure> holidays = new ArrayList<>();
        List<Closure> school = new ArrayList<>();
        if (oneIn(3)) {
            LocalDate day = START.plusDays(random.nextInt(120));
            holidays.add(new Closure(day, day.plusDays(random.nextInt(3)), Cause.PUBLIC_HOLIDAY, "holiday"));
        }
        if (oneIn(2)) {
            LocalDate day = START.plusDays(random.nextInt(100));
            school.add(new Closure(day, day.plusDays(20), Cause.SCHOOL_HOLIDAY, "holidays"));
        }
        return new Rules(
                oneIn(2) ? 0 : random.nextInt(locations.size() + 2),
                random.nextInt(3) * 7,
                oneIn(5),
                oneIn(2) ? Optional.of(new Rules.Gap(3, 2, 4)) : Optional.empty(),
                holidays,
                school,
                oneIn(3) ? List.of(new Rules.Pair(anyone(), anyone())) : List.of(),
                oneIn(2) ? 0 : 90,
                random.nextInt(500));
    }

    private Profile fileWeights() {
        return Profile.file(new Profile.FileWeights(
                1000L * random.nextInt(3),
                random.nextInt(500),
                random.nextInt(30),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(4),
                random.nextInt(4)));
    }
}
