package org.reihum.rotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a turn leaves somebody's share: what stands against those who would have kept it, or were due. */
final class LostShare {

    private static final List<Rule> RULES = List.of(Rule.values());
    private static final int MOST_OTHERS = 2;

    private final Roster roster;
    private final Cycles cycles;

    LostShare(Roster roster, Cycles cycles) {
        this.roster = roster;
        this.cycles = cycles;
    }

    /** @param course of the turns before that slot; none where it keeps all shares */
    Stream<Reason> reasons(int position, Stop stop, Course course) {
        int host = roster.indexOf(stop.host()).orElseThrow();
        if (!course.byQuota() || course.withinQuota(host)) {
            return Stream.empty();
        }
        Stream<Reason> others = IntStream.range(0, roster.locations().size())
                .filter(other -> other != host && (course.withinQuota(other) || course.isDue(other)))
                .mapToObj(other -> objection(position, roster.locations().get(other), course))
                .flatMap(Optional::stream)
                .limit(MOST_OTHERS);
        return Stream.concat(
                Stream.of(Rule.QUOTA.objection(course, roster.locations().get(host))), others);
    }

    /** The first rule against that host on each date at each of its sites, told of the last of them. */
    private Optional<Reason> objection(int position, Location other, Course course) {
        Optional<Reason> ofCourse = RULES.stream()
                .filter(rule -> rule != Rule.QUOTA && !rule.allows(course, course.indexOf(other)))
                .map(rule -> rule.objection(course, other))
                .findFirst();
        Stream<Optional<Reason>> ofCells = roster.slots().get(position).dates().stream()
                .flatMap(date -> other.sites().stream()
                        .map(site -> objection(new Cell(roster, cycles, position, other, site, date))));
        List<Optional<Reason>> all = ofCells.toList();
        boolean none = all.stream().allMatch(Optional::isPresent);
        return ofCourse.or(() -> none ? all.get(all.size() - 1) : Optional.empty());
    }

    private static Optional<Reason> objection(Cell cell) {
        return RULES.stream()
                .filter(rule -> !rule.allows(cell))
                .map(rule -> rule.objection(cell))
                .findFirst();
    }
}
