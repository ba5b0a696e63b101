package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.rotation.Verifier.History;

/** Tries every host at every site on every date. Only for small rosters. */
final class BruteForce {

    /** @param levels what the season costs on each level of the profile, first to last */
    record Best(List<Long> levels, List<Stop> stops) {}

    private static final int TERMS = Term.values().length;

    private final Verifier verifier;
    private final Roster roster;
    private final int lastLevel;
    private final List<List<Integer>> options = new ArrayList<>();
    private final List<Stop> season = new ArrayList<>();
    private final List<Integer> sites = new ArrayList<>();
    private final long[][][] ofPlace;
    private final long[][] ofPair;
    private long seasons;
    private List<Long> bestLevels = List.of();
    private List<Stop> bestStops = List.of();

    private BruteForce(Roster roster, int lastLevel) {
        this.roster = roster;
        this.verifier = new Verifier(roster);
        this.lastLevel = lastLevel;
        int all = verifier.sites.size();
        this.ofPlace = new long[roster.slots().size()][][];
        for (int slot = 0; slot < ofPlace.length; slot++) {
            int dates = roster.slots().get(slot).dates().size();
            List<Integer> possible = new ArrayList<>();
            ofPlace[slot] = new long[all * dates][];
            for (int option = 0; option < all * dates; option++) {
                LocalDate day = day(slot, option % dates);
                if (verifier.ofPlace(slot, option / dates, day).isEmpty()) {
                    possible.add(option);
                    ofPlace[slot][option] = vector(verifier.costOfPlace(slot, option / dates, day));
                }
            }
            options.add(possible);
        }
        this.ofPair = new long[(all + 1) * all][];
        for (int from = Verifier.BEFORE; from < all; from++) {
            for (int to = 0; to < all; to++) {
                if (verifier.ofPair(from, to).isEmpty()) {
                    boolean known = verifier.distance(from, to).isPresent();
                    ofPair[(from + 1) * all + to] =
                            vector(known ? verifier.costOfPair(from, to) : Map.<Term, Long>of());
                }
            }
        }
    }

    /** @param lastLevel levels below this one are not compared */
    static Optional<Best> of(Roster roster, int lastLevel) {
        BruteForce force = new BruteForce(roster, lastLevel);
        force.tryAll(new long[TERMS], Long.MAX_VALUE);
        return force.seasons == 0 ? Optional.empty() : Optional.of(new Best(force.bestLevels, force.bestStops));
    }

    private LocalDate day(int slot, int date) {
        return roster.slots().get(slot).dates().get(date).date();
    }

    private static long[] vector(Map<Term, Long> cost) {
        long[] vector = new long[TERMS];
        cost.forEach((term, value) -> vector[term.ordinal()] = value);
        return vector;
    }

    private void tryAll(long[] sofar, long nearest) {
        int slot = season.size();
        if (slot == ofPlace.length) {
            long[] values = sofar.clone();
            values[Term.SMALLEST_DISTANCE.ordinal()] = nearest == Long.MAX_VALUE ? 0 : -nearest;
            values[Term.LONGEST_TRAVEL.ordinal()] = verifier.longestTravel(season);
            keepIfBetter(values);
            return;
        }
        int dates = roster.slots().get(slot).dates().size();
        // by site first and date second: the first of equals is kept
        for (int option : options.get(slot)) {
            step(sofar, nearest, option / dates, day(slot, option % dates), ofPlace[slot][option]);
        }
    }

    private void step(long[] sofar, long nearest, int site, LocalDate day, long[] place) {
        int from = sites.isEmpty() ? Verifier.BEFORE : sites.get(sites.size() - 1);
        long[] pair = ofPair[(from + 1) * verifier.sites.size() + site];
        if (pair == null || !turnIsRight(site)) {
            return;
        }
        Optional<LocalDate> before = season.isEmpty()
                ? roster.before().flatMap(Before::date)
                : Optional.of(season.get(season.size() - 1).date());
        if (before.isPresent() && !verifier.ofDays(before.get(), day).isEmpty()) {
            return;
        }
        long[] days = vector(before.isPresent() ? verifier.costOfDays(before.get(), day) : Map.of());
        long[] now = new long[TERMS];
        for (int term = 0; term < TERMS; term++) {
            now[term] = sofar[term] + place[term] + pair[term] + days[term];
        }
        Location host = roster.locations().get(verifier.owner.get(site));
        season.add(new Stop(host.id(), verifier.sites.get(site).id(), day));
        sites.add(site);
        tryAll(now, Math.min(nearest, verifier.distance(from, site).orElse(Long.MAX_VALUE)));
        season.remove(season.size() - 1);
        sites.remove(sites.size() - 1);
    }

    private boolean turnIsRight(int site) {
        History history = verifier.new History();
        for (int earlier : sites) {
            history.hosts(verifier.owner.get(earlier));
        }
        return history.against(verifier.owner.get(site)).isEmpty();
    }

    private void keepIfBetter(long[] values) {
        List<Long> levels = new ArrayList<>();
        int level = Integer.MIN_VALUE;
        for (Profile.Weighted each : roster.profile().terms()) {
            if (each.level() > lastLevel) {
                break;
            }
            if (each.level() != level) {
                levels.add(0L);
                level = each.level();
            }
            int last = levels.size() - 1;
            levels.set(
                    last, levels.get(last) + each.weight() * values[each.term().ordinal()]);
        }
        if (seasons++ == 0 || isLess(levels, bestLevels)) {
            bestLevels = levels;
            bestStops = List.copyOf(season);
        }
    }

    private static boolean isLess(List<Long> some, List<Long> others) {
        for (int level = 0; level < some.size(); level++) {
            if (!some.get(level).equals(others.get(level))) {
                return some.get(level) < others.get(level);
            }
        }
        return false;
    }
}
