package org.reihum.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why this host, why this day: the rules that judged, asked again about one line of the plan. */
final class Explanation {

    private static final int MOST_REASONS = 6;
    private static final int MOST_OTHERS = 2;

    private final Board board;
    private final Slot slot;
    private final Standing standing;
    private final int index;
    private final Location host;
    private final List<Entry> earlier;

    Explanation(Board board, Slot slot, Standing standing, int index, List<Entry> earlier) {
        this.board = board;
        this.slot = slot;
        this.standing = standing;
        this.index = index;
        this.host = board.location(index);
        this.earlier = earlier;
    }

    List<Reason> reasons() {
        return Stream.of(place(), distance(), Stream.of(lastHosted()), weeksAfter(), daysAvoided(), otherHosts())
                .flatMap(reasons -> reasons)
                .limit(MOST_REASONS)
                .toList();
    }

    private Stream<Reason> place() {
        if (slot.pin().isPresent()) {
            return Stream.of(Reason.of(Code.HELD));
        }
        if (standing.isNewcomer(index)) {
            return host.joined().map(joined -> Reason.of(Code.NEWCOMER_LAST, joined)).stream();
        }
        return standing.onlyOneLeft() ? Stream.of(Reason.of(Code.ONLY_HOST_LEFT)) : Stream.empty();
    }

    private Stream<Reason> distance() {
        return standing.last() < 0
                ? Stream.empty()
                : Stream.of(Reason.of(
                        Code.DISTANCE,
                        board.km(standing.last(), index),
                        board.location(standing.last()).city()));
    }

    private Reason lastHosted() {
        Stream<LocalDate> turns = slot.roster().turns().stream()
                .filter(turn -> turn.locationId() == host.id())
                .map(Turn::day);
        Stream<LocalDate> entries = earlier.stream()
                .filter(entry -> entry.locationId() == host.id())
                .map(Entry::day);
        return Stream.of(host.lastHosted().stream(), turns, entries)
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .map(day -> Reason.of(Code.LAST_HOSTED, day))
                .orElse(Reason.of(Code.NEVER_HOSTED));
    }

    private Stream<Reason> weeksAfter() {
        return slot
                .before()
                .map(before -> Reason.of(Code.WEEKS_AFTER, ChronoUnit.WEEKS.between(before, slot.day()), before))
                .stream();
    }

    /** One reason for each closure or other rule between the day aimed at and the day chosen. */
    private Stream<Reason> daysAvoided() {
        if (slot.heldDay()) {
            return Stream.empty();
        }
        List<Slot> passed = passed();
        Map<Closure, List<LocalDate>> closed = new LinkedHashMap<>();
        passed.forEach(each -> host.closureOn(each.day())
                .ifPresent(closure -> closed.computeIfAbsent(closure, fresh -> new ArrayList<>())
                        .add(each.day())));
        Stream<Reason> closures = closed.entrySet().stream().map(each -> avoided(each.getKey(), each.getValue()));
        Stream<Reason> others = passed.stream()
                .filter(each -> host.closureOn(each.day()).isEmpty())
                .map(this::withoutClosure)
                .limit(1);
        return Stream.concat(closures, others);
    }

    private Reason withoutClosure(Slot other) {
        return Rules.objections(other).stream().findFirst().orElse(Reason.of(Code.DAY_GIVES_WAY, other.day()));
    }

    /** Days of the wanted weekday from the aim up to the day chosen, that one left out. */
    private List<Slot> passed() {
        LocalDate aim = slot.aim();
        Stream<LocalDate> days = aim.isBefore(slot.day())
                ? aim.datesUntil(slot.day())
                : slot.day().plusDays(1).datesUntil(aim.plusDays(1));
        return days.filter(day -> day.getDayOfWeek() == slot.wanted().weekday())
                .map(slot::on)
                .toList();
    }

    private static Reason avoided(Closure closure, List<LocalDate> days) {
        return Reason.of(
                Code.DAYS_AVOIDED,
                days.get(0),
                days.get(days.size() - 1),
                closure.cause(),
                closure.name(),
                closure.first(),
                closure.last());
    }

    /** Hosts whose turn it could have been, had they had the room or the day. */
    private Stream<Reason> otherHosts() {
        if (slot.pin().isPresent()) {
            return Stream.empty();
        }
        return IntStream.range(0, board.hosts())
                .filter(other -> other != index && Rules.admit(standing, other))
                .mapToObj(other ->
                        Rules.objections(board.location(other), slot).stream().findFirst())
                .flatMap(Optional::stream)
                .limit(MOST_OTHERS);
    }
}
