package org.reihum.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.reihum.rotation.Impossible.Clash;
import org.reihum.rotation.Impossible.WayOut;

/**
 * Why nothing fits: one set of rules that cannot be kept together, none of them superfluous (QuickXplain, Junker 2004),
 * and the smallest sets that would have to give.
 */
final class Conflict {

    private static final int MOST_WAYS = 3;
    private static final int MOST_TRIES = 24;
    private static final Set<Rule> BY_SLOT = Set.of(
            Rule.HELD_HOST,
            Rule.HELD_DATE,
            Rule.EXCLUDED,
            Rule.SEATS,
            Rule.OPEN_DOORS,
            Rule.OPEN_FOR_ALL,
            Rule.DAYS_BETWEEN,
            Rule.ONCE_A_MONTH,
            Rule.GAP);

    /** A rule at a slot; position -1 for one that knows no slot. */
    private record Item(Rule rule, int position) {}

    private final Roster roster;
    private final Roster bare;
    private final BooleanSupplier stop;

    Conflict(Roster roster, BooleanSupplier stop) {
        this.roster = roster;
        this.bare = roster.judgedBy(new Profile("none", List.of()));
        this.stop = stop;
    }

    Impossible impossible() {
        List<Item> all = items();
        List<WayOut> ways = waysOut(all);
        List<Clash> conflict = ways.isEmpty() && !possible(Set.of(), all) ? List.of() : irreducible(all);
        // a search that was stopped has proven nothing
        return new Impossible(stop.getAsBoolean() ? List.of() : conflict, ways, List.of());
    }

    /** Every rule that rules something out, where it does. */
    private List<Item> items() {
        Set<Item> found = new LinkedHashSet<>();
        // asks the board itself, so that nothing it minds is forgotten
        new Board(bare, (rule, position) -> {
            found.add(new Item(rule, position));
            return 0;
        });
        return found.stream()
                .sorted(Comparator.comparing(Item::rule).thenComparing(Item::position))
                .toList();
    }

    /** Whether a season keeps these items, whatever becomes of the others. */
    private boolean possible(Set<Item> kept, List<Item> all) {
        Board board =
                new Board(bare, (rule, position) -> kept.contains(new Item(rule, position)) ? Board.FORBIDDEN : 0);
        return new ExactSearch(board, stop).best().isPresent();
    }

    private List<Clash> irreducible(List<Item> all) {
        List<Item> found = explain(List.of(), List.of(), all, all);
        return found.stream().map(this::clash).toList();
    }

    private List<Item> explain(List<Item> kept, List<Item> added, List<Item> rest, List<Item> all) {
        if (!added.isEmpty() && !possible(Set.copyOf(kept), all)) {
            return List.of();
        }
        if (rest.size() == 1) {
            return rest;
        }
        List<Item> first = rest.subList(0, rest.size() / 2);
        List<Item> second = rest.subList(rest.size() / 2, rest.size());
        List<Item> fromSecond = explain(join(kept, first), first, second, all);
        List<Item> fromFirst = explain(join(kept, fromSecond), fromSecond, first, all);
        return join(fromFirst, fromSecond);
    }

    private static List<Item> join(List<Item> some, List<Item> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<WayOut> waysOut(List<Item> all) {
        List<Set<Item>> found = new ArrayList<>();
        List<Set<Item>> banned = new ArrayList<>(List.of(Set.of()));
        for (int tries = 0; tries < banned.size() && tries < MOST_TRIES; tries++) {
            Set<Item> hard = banned.get(tries);
            Optional<Set<Item>> gives = fewest(hard);
            if (gives.isPresent() && !found.contains(gives.get())) {
                found.add(gives.get());
                gives.get().forEach(item -> {
                    Set<Item> more = new HashSet<>(hard);
                    more.add(item);
                    banned.add(more);
                });
            }
        }
        return found.stream()
                .filter(gives -> found.stream().noneMatch(other -> other != gives && gives.containsAll(other)))
                .sorted(Comparator.comparing(Set::size))
                .limit(MOST_WAYS)
                .flatMap(gives -> wayOut(gives).stream())
                .toList();
    }

    /** The fewest items that have to give where some must not; a day closed for all counts threefold. */
    private Optional<Set<Item>> fewest(Set<Item> hard) {
        Board board = new Board(bare, (rule, position) -> {
            if (hard.contains(new Item(rule, position)) || !BY_SLOT.contains(rule)) {
                return Board.FORBIDDEN;
            }
            return rule == Rule.OPEN_FOR_ALL ? 3 : 1;
        });
        return new ExactSearch(board, stop).best().map(season -> broken(board.stops(season)));
    }

    private Set<Item> broken(List<Stop> stops) {
        Set<Item> broken = new LinkedHashSet<>();
        new Judge(roster, stops)
                .judgement()
                .breaches()
                .forEach(breach -> broken.add(new Item(breach.rule(), breach.position())));
        return broken;
    }

    /** The best plan once these have given. */
    private Optional<WayOut> wayOut(Set<Item> gives) {
        Board board =
                new Board(roster, (rule, position) -> gives.contains(new Item(rule, position)) ? 0 : Board.FORBIDDEN);
        return new ExactSearch(board, stop).best().map(season -> {
            Plan plan = Planner.proven(board, season);
            List<Clash> clashes = new Judge(roster, plan.stops())
                    .judgement().breaches().stream()
                            .map(breach -> new Clash(
                                    breach.rule(),
                                    roster.slots().get(breach.position()).id(),
                                    List.of(breach.reason())))
                            .toList();
            return new WayOut(clashes, plan);
        });
    }

    private Clash clash(Item item) {
        if (item.position() < 0) {
            return new Clash(item.rule(), "", List.of());
        }
        Slot slot = roster.slots().get(item.position());
        Cycles cycles = new Cycles(roster);
        List<Reason> reasons = roster.locations().stream()
                .flatMap(host -> slot.dates().stream()
                        .map(date -> new Cell(roster, cycles, item.position(), host, host.seat(), date)))
                .filter(cell -> !item.rule().allows(cell))
                .map(item.rule()::objection)
                .distinct()
                .toList();
        return new Clash(item.rule(), slot.id(), reasons);
    }
}
