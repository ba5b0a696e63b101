package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.reihum.rotation.Slot.Published;

/**
 * Published seasons of the twelve demo networks in which a host drops out: the season begins on a random Wednesday, every
 * network has blocked some weeks more, some meetings have been held, and of the others one loses its host.
 */
final class DropOuts {

    /** @param changed entries with another host or date than published; @param datesChanged those with another date */
    record Change(int changed, int datesChanged) {
        boolean calm() {
            return changed <= 2 && datesChanged == 0;
        }
    }

    /** @param calm at most two entries changed, and no date; @param without seasons that could no longer be planned */
    record Count(int all, int calm, int twoEntries, int noDate, int without, double medianMillis) {
        double share() {
            return 100.0 * calm / all;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d drop-outs: %.1f %% change at most two entries and no published date"
                            + " (at most two entries %d, no date %d, no season left %d), median %.1f ms",
                    all,
                    share(),
                    twoEntries,
                    noDate,
                    without,
                    medianMillis);
        }
    }

    private static final int MEETINGS = 12;
    private static final int FROM_ONE_SEASON = 8;

    private DropOuts() {}

    static Count count(int all, long seed) {
        Random random = new Random(seed);
        List<Double> millis = new ArrayList<>();
        int[] count = new int[4];
        for (int each = 0; each < all; ) {
            Roster roster = roster(random);
            Optional<Plan> season = Planner.tryPlan(roster);
            for (int of = 0; season.isPresent() && of < FROM_ONE_SEASON && each < all; of++, each++) {
                Roster dropped = dropOut(publish(roster, season.get(), random.nextInt(9)), random);
                long begin = System.nanoTime();
                Optional<Plan> plan = Planner.tryPlan(dropped);
                millis.add((System.nanoTime() - begin) / 1e6);
                if (plan.isPresent()) {
                    Change change = change(season.get(), plan.get());
                    count[0] += change.calm() ? 1 : 0;
                    count[1] += change.changed() <= 2 ? 1 : 0;
                    count[2] += change.datesChanged() == 0 ? 1 : 0;
                } else {
                    count[3]++;
                }
            }
        }
        millis.sort(Double::compare);
        return new Count(all, count[0], count[1], count[2], count[3], millis.get(millis.size() / 2));
    }

    private static Roster roster(Random random) {
        LocalDate first = LocalDate.parse("2026-12-02").plusWeeks(random.nextInt(20));
        List<Location> locations = Demo.fresh(true).stream()
                .map(location -> blocked(location, first, random))
                .toList();
        return Demo.roster(locations, Optional.empty(), Demo.slots(first, MEETINGS));
    }

    private static Location blocked(Location location, LocalDate first, Random random) {
        List<Closure> closures = new ArrayList<>(location.seat().closures());
        for (int spans = random.nextInt(4); spans > 0; spans--) {
            LocalDate day = first.plusDays(random.nextInt(9 * 7 * MEETINGS));
            closures.add(new Closure(day, day.plusDays(random.nextInt(21)), Cause.BLOCKED, "belegt"));
        }
        Site seat = location.seat();
        return new Location(
                location.id(),
                location.name(),
                location.region(),
                List.of(new Site(seat.id(), seat.city(), seat.seats(), closures)),
                location.standing(),
                location.wishes());
    }

    /** All known to people, and the first ones held. */
    private static Roster publish(Roster roster, Plan season, int held) {
        Roster published = roster;
        for (int slot = 0; slot < MEETINGS; slot++) {
            Entry entry = season.entries().get(slot);
            Slot known = published.slots().get(slot);
            known = new Slot(
                    known.id(),
                    known.expected(),
                    known.dates(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Published(entry.host(), entry.date())),
                    known.excluded());
            published = published.with(
                    slot, slot < held ? known.heldFor(entry.host()).heldOn(entry.date()) : known);
        }
        return published;
    }

    private static Roster dropOut(Roster published, Random random) {
        int held = (int) published.slots().stream()
                .filter(slot -> slot.pinHost().isPresent())
                .count();
        int at = held + random.nextInt(MEETINGS - held);
        Slot slot = published.slots().get(at);
        return published.with(at, slot.without(slot.published().orElseThrow().host()));
    }

    private static Change change(Plan season, Plan after) {
        int changed = 0;
        int dates = 0;
        for (int slot = 0; slot < MEETINGS; slot++) {
            Stop before = season.stops().get(slot);
            Stop now = after.stops().get(slot);
            changed += before.equals(now) ? 0 : 1;
            dates += before.date().equals(now.date()) ? 0 : 1;
        }
        return new Change(changed, dates);
    }
}
