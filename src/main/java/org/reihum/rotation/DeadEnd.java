package org.reihum.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a season without a plan ends: walks forward as far as any order of hosts gets, and asks the rules what stands
 * against each location at the first meeting that nobody reaches. For each location it names the fewest rules that
 * would have to give.
 */
final class DeadEnd {

    private final Board board;
    private Map<Standing, BitSet> reached = new HashMap<>();
    private int placed;

    DeadEnd(Board board) {
        this.board = board;
        BitSet start = new BitSet();
        start.set(0);
        reached.put(board.start(), start);
        Map<Standing, BitSet> further = further();
        while (!further.isEmpty()) {
            reached = further;
            placed++;
            further = further();
        }
    }

    private Map<Standing, BitSet> further() {
        Map<Standing, BitSet> further = new HashMap<>();
        if (placed < board.meetings()) {
            reached.forEach((standing, days) -> step(standing, next(days), further));
        }
        return further;
    }

    private void step(Standing standing, BitSet next, Map<Standing, BitSet> further) {
        for (int host = 0; host < board.hosts(); host++) {
            if (Rules.admit(standing, host)) {
                boolean[] open = board.open(placed + 1, host);
                BitSet possible = new BitSet();
                next.stream().filter(day -> open[day]).forEach(possible::set);
                if (!possible.isEmpty()) {
                    further.computeIfAbsent(standing.after(host), fresh -> new BitSet())
                            .or(possible);
                }
            }
        }
    }

    /** Days of the next meeting that these days reach. */
    private BitSet next(BitSet days) {
        BitSet next = new BitSet();
        days.stream()
                .forEach(day ->
                        next.set(board.days().from(placed, day), board.days().to(placed, day)));
        return next;
    }

    List<Reason> reasons() {
        SortedSet<LocalDate> tried = new TreeSet<>();
        reached.values()
                .forEach(days -> next(days).stream()
                        .mapToObj(day -> board.day(placed + 1, day))
                        .forEach(tried::add));
        if (tried.isEmpty()) {
            return noDay();
        }
        Stream<Reason> hosts = hosts().mapToObj(host -> against(host).stream()).flatMap(reasons -> reasons);
        return Stream.concat(Stream.of(Reason.of(Code.NO_HOST, placed + 1, tried.first(), tried.last())), hosts)
                .toList();
    }

    /** Where the organiser holds the line for somebody, only that one matters. */
    private IntStream hosts() {
        return board.roster()
                .pinAt(placed + 1)
                .map(pin -> IntStream.of(board.roster().indexOf(pin.locationId())))
                .orElseGet(() -> IntStream.range(0, board.hosts()));
    }

    private List<Reason> noDay() {
        List<Reason> reasons = new ArrayList<>(List.of(Reason.of(Code.NO_DAY, placed + 1)));
        int latest = reached.values().stream()
                .mapToInt(days -> days.length() - 1)
                .max()
                .orElse(0);
        board.roster()
                .pinAt(placed + 1)
                .flatMap(Pin::day)
                .ifPresent(held -> reasons.addAll(Rules.objections(board.days().slot(placed + 1, latest, held))));
        return reasons;
    }

    private List<Reason> against(int host) {
        Location location = board.location(host);
        Slot slot = new Slot(
                board.roster(),
                placed + 1,
                Optional.empty(),
                board.roster().wanted().firstDay());
        Map<List<Reason>, BitSet> daysByObjection = new HashMap<>();
        reached.forEach((standing, days) -> daysByObjection
                .computeIfAbsent(Rules.objections(standing, host, location, slot), fresh -> new BitSet())
                .or(next(days)));
        return daysByObjection.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .mapToObj(day -> slot.on(board.day(placed + 1, day)))
                        .map(on -> join(each.getKey(), Rules.objections(location, on))))
                .min(Comparator.comparingInt(List<Reason>::size).thenComparing(List::toString))
                .orElse(List.of());
    }

    private static List<Reason> join(List<Reason> some, List<Reason> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
