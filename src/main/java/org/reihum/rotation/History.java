package org.reihum.rotation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Walks the turns from the earliest and tells how the running cycle stands after the last one. */
final class History {

    private final Roster roster;
    private final Set<Long> hosted = new HashSet<>();
    private Optional<LocalDate> began = Optional.empty();

    private History(Roster roster) {
        this.roster = roster;
        roster.turns().forEach(this::walk);
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

    private void walk(Turn turn) {
        began = began.or(() -> Optional.of(turn.day()));
        hosted.add(turn.locationId());
        if (roster.locations().stream()
                .filter(each -> !since(each).isAfter(turn.day()))
                .allMatch(this::hasHosted)) {
            hosted.clear();
            began = Optional.empty();
        }
    }

    private boolean hasHosted(Location location) {
        return hosted.contains(location.id());
    }

    /** Whoever hosted before it joined on paper has evidently been there all along. */
    private LocalDate since(Location location) {
        return location.joined()
                .filter(joined -> roster.turns().stream()
                        .noneMatch(turn ->
                                turn.locationId() == location.id() && turn.day().isBefore(joined)))
                .orElse(LocalDate.MIN);
    }

    private long hostedBits() {
        return bits(this::hasHosted);
    }

    /** A cycle that has no turn yet begins with the first day wanted. */
    private long newcomerBits() {
        LocalDate start = began.orElse(roster.wanted().firstDay());
        return bits(location -> !hasHosted(location) && since(location).isAfter(start));
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
