package org.reihum.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells how the running cycle stands after the last turn of a roster. */
final class History {

    private final Roster roster;
    private final Map<Long, LocalDate> since;
    private final Cycle cycle;

    private History(Roster roster) {
        this.roster = roster;
        Map<Long, LocalDate> joined = roster.locations().stream()
                .collect(Collectors.toMap(Location::id, each -> each.joined().orElse(LocalDate.MIN)));
        this.since = Cycle.evident(roster.turns(), joined);
        this.cycle = Cycle.running(roster.turns(), joined);
    }

    static Standing standing(Roster roster) {
        History history = new History(roster);
        List<Turn> turns = roster.turns();
        int last = turns.isEmpty()
                ? -1
                : roster.indexOf(turns.get(turns.size() - 1).locationId());
        long everyone = (1L << roster.locations().size()) - 1;
        return new Standing(everyone, history.hostedBits(), history.newcomerBits(), last);
    }

    private boolean hasHosted(Location location) {
        return cycle.hosted().contains(location.id());
    }

    private long hostedBits() {
        return bits(this::hasHosted);
    }

    /** A cycle that has no turn yet begins with the first day wanted. */
    private long newcomerBits() {
        LocalDate start = cycle.began().orElse(roster.wanted().firstDay());
        return bits(location -> !hasHosted(location) && since.get(location.id()).isAfter(start));
    }

    private long bits(Predicate<Location> wanted) {
        long bits = 0;
        for (int index = 0; index < roster.locations().size(); index++) {
            if (wanted.test(roster.locations().get(index))) {
                bits |= Standing.bit(index);
            }
        }
        return bits;
    }
}
