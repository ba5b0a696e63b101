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
import org.reihum.rotation.Slot.CandidateDate;

/** Why this host, why this day: the rules that judged, asked again about each line of a plan. */
final class Explanation {

    private static final int MOST_REASONS = 8;
    private static final int MOST_OTHERS = 2;

    private final Roster roster;
    private final List<Stop> stops;
    private final Judge judge;
    private final Cycles cycles;

    Explanation(Roster roster, List<Stop> stops) {
        this.roster = roster;
        this.stops = stops;
        this.judge = new Judge(roster, stops);
        this.cycles = new Cycles(roster);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Course course = new Course(roster);
        for (int position = 0; position < stops.size(); position++) {
            Stop stop = stops.get(position);
            entries.add(new Entry(
                    roster.slots().get(position).id(),
                    stop.host(),
                    stop.site(),
                    stop.date(),
                    judge.kmFromPrevious(position),
                    reasons(position, course)));
            course.take(roster.indexOf(stop.host()).orElseThrow());
        }
        return entries;
    }

    private List<Reason> reasons(int position, Course course) {
        return Stream.of(
                        held(position),
                        new LostShare(roster, cycles).reasons(position, stops.get(position), course),
                        place(position, course),
                        distance(position),
                        Stream.of(lastHosted(position)),
                        weeksAfter(position),
                        site(position),
                        wish(position),
                        warnings(position),
                        daysAvoided(position),
                        otherHosts(position, course))
                .flatMap(reasons -> reasons)
                .limit(MOST_REASONS)
                .toList();
    }

    private Slot slot(int position) {
        return roster.slots().get(position);
    }

    private Location host(int position) {
        return roster.location(stops.get(position).host()).orElseThrow();
    }

    private LocalDate day(int position) {
        return stops.get(position).date();
    }

    private Stream<Reason> held(int position) {
        boolean held =
                slot(position).pinHost().isPresent() || slot(position).pinDate().isPresent();
        boolean kept = slot(position)
                .published()
                .filter(known -> known.host().equals(stops.get(position).host())
                        && known.date().equals(day(position)))
                .isPresent();
        return Stream.concat(
                held ? Stream.of(Reason.of(Code.HELD)) : Stream.empty(),
                kept ? Stream.of(Reason.of(Code.PUBLISHED_KEPT)) : Stream.empty());
    }

    private Stream<Reason> place(int position, Course course) {
        if (slot(position).pinHost().isPresent()) {
            return Stream.empty();
        }
        Standing standing = host(position).standing();
        if (standing.newcomer() && course.inRunningCycle()) {
            return standing.joined().map(joined -> Reason.of(Code.NEWCOMER_LAST, joined)).stream();
        }
        if (standing.owed() > 0) {
            return Stream.of(Reason.of(Code.OWES_TURN, standing.owed()));
        }
        long open = IntStream.range(0, roster.locations().size())
                .filter(each -> !course.hasHosted(each))
                .count();
        return open == 1 && !course.byQuota() ? Stream.of(Reason.of(Code.ONLY_HOST_LEFT)) : Stream.empty();
    }

    private Stream<Reason> distance(int position) {
        int km = judge.kmFromPrevious(position);
        return km == Entry.NONE ? Stream.empty() : Stream.of(Reason.of(Code.DISTANCE, km, cityBefore(position)));
    }

    private String cityBefore(int position) {
        return position == 0
                ? roster.before().orElseThrow().city()
                : site(stops.get(position - 1)).city();
    }

    private Site site(Stop stop) {
        return roster.location(stop.host()).orElseThrow().sites().stream()
                .filter(site -> site.id().equals(stop.site()))
                .findFirst()
                .orElseThrow();
    }

    private Reason lastHosted(int position) {
        Stream<LocalDate> earlier = IntStream.range(0, position)
                .filter(each ->
                        stops.get(each).host().equals(stops.get(position).host()))
                .mapToObj(this::day);
        return Stream.concat(host(position).standing().lastHosted().stream(), earlier)
                .max(LocalDate::compareTo)
                .map(day -> Reason.of(Code.LAST_HOSTED, day))
                .orElse(Reason.of(Code.NEVER_HOSTED));
    }

    private Optional<LocalDate> dayBefore(int position) {
        return position == 0 ? roster.before().flatMap(Before::date) : Optional.of(day(position - 1));
    }

    private Stream<Reason> weeksAfter(int position) {
        return dayBefore(position)
                .map(before -> Reason.of(Code.WEEKS_AFTER, ChronoUnit.WEEKS.between(before, day(position)), before))
                .stream();
    }

    private Stream<Reason> site(int position) {
        Site site = site(stops.get(position));
        Site seat = host(position).seat();
        return site.equals(seat) ? Stream.empty() : Stream.of(Reason.of(Code.OTHER_SITE, site.city(), seat.city()));
    }

    private Stream<Reason> wish(int position) {
        Wishes wishes = host(position).wishes();
        if (wishes.dates().isEmpty() && wishes.weekdays().isEmpty()) {
            return Stream.empty();
        }
        boolean met = wishes.likesDate(day(position)) && wishes.likesWeekday(day(position));
        return Stream.of(Reason.of(met ? Code.WISH_MET : Code.WISH_MISSED));
    }

    private Stream<Reason> warnings(int position) {
        return slot(position).dates().stream()
                .filter(date -> date.date().equals(day(position)))
                .flatMap(date -> date.warnings().stream())
                .map(closure -> Reason.of(
                        Code.WARNED, day(position), closure.cause(), closure.name(), closure.first(), closure.last()));
    }

    /** One reason for each closure or other rule between the day aimed at and the day chosen. */
    private Stream<Reason> daysAvoided(int position) {
        if (slot(position).pinDate().isPresent()) {
            return Stream.empty();
        }
        Map<Closure, List<LocalDate>> closed = new LinkedHashMap<>();
        List<Reason> others = new ArrayList<>();
        for (CandidateDate date : nearer(position)) {
            Optional<Closure> closure = closure(position, date);
            if (closure.isPresent()) {
                closed.computeIfAbsent(closure.get(), fresh -> new ArrayList<>())
                        .add(date.date());
            } else {
                others.add(otherwise(position, date.date()));
            }
        }
        Stream<Reason> closures = closed.entrySet().stream().map(each -> avoided(each.getKey(), each.getValue()));
        return Stream.concat(closures, others.stream().limit(1));
    }

    private Optional<Closure> closure(int position, CandidateDate date) {
        return site(stops.get(position))
                .closureOn(date.date())
                .or(() -> roster.rules().closedForAllOn(date.date()))
                .or(() -> date.warnings().stream().findFirst());
    }

    /** Candidates that the rhythm would rather have: nearer to the gap aimed at; earlier for the first of all; cheaper where no gap is wanted. */
    private List<CandidateDate> nearer(int position) {
        Optional<Rules.Gap> gap = roster.rules().gap();
        Optional<LocalDate> before = dayBefore(position);
        int cost = slot(position).dates().stream()
                .filter(date -> date.date().equals(day(position)))
                .mapToInt(CandidateDate::cost)
                .findFirst()
                .orElse(0);
        return slot(position).dates().stream()
                .filter(date -> !date.date().equals(day(position)))
                .filter(date -> gap.isEmpty()
                        ? date.cost() < cost
                        : before.map(from -> off(from, date.date(), gap.get()) < off(from, day(position), gap.get()))
                                .orElse(date.date().isBefore(day(position))))
                .toList();
    }

    private static long off(LocalDate before, LocalDate day, Rules.Gap gap) {
        return Math.abs(ChronoUnit.DAYS.between(before.plusWeeks(gap.weeks()), day));
    }

    private Reason otherwise(int position, LocalDate day) {
        return dayBefore(position).stream()
                .flatMap(before -> Stream.of(Rule.values())
                        .filter(rule -> !rule.allows(roster.rules(), before, day))
                        .map(rule -> rule.objection(roster.rules(), before, day)))
                .findFirst()
                .orElse(Reason.of(Code.DAY_GIVES_WAY, day));
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
    private Stream<Reason> otherHosts(int position, Course course) {
        if (slot(position).pinHost().isPresent()) {
            return Stream.empty();
        }
        return IntStream.range(0, roster.locations().size())
                .filter(other -> !roster.locations()
                        .get(other)
                        .id()
                        .equals(stops.get(position).host()))
                .filter(other -> Stream.of(Rule.values()).allMatch(rule -> rule.allows(course, other)))
                .mapToObj(other -> objection(position, roster.locations().get(other)))
                .flatMap(Optional::stream)
                .limit(MOST_OTHERS);
    }

    private Optional<Reason> objection(int position, Location other) {
        Cell cell = new Cell(roster, cycles, position, other, other.seat(), new CandidateDate(day(position), 0));
        return Stream.of(Rule.values())
                .filter(rule -> !rule.allows(cell))
                .map(rule -> rule.objection(cell))
                .findFirst();
    }
}
