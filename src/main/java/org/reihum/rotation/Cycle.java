package org.reihum.rotation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The running cycle: who has hosted in it. Once every location that took part on that day has hosted, it is over and the next
 * one has not begun.
 *
 * @param hosted ids of those who have
 * @param newcomers ids of those who joined after it began and have not hosted yet
 * @param began day of its first turn; empty while it has none
 */
public record Cycle(Set<Long> hosted, Set<Long> newcomers, Optional<LocalDate> began) {

    public Cycle {
        hosted = Set.copyOf(hosted);
        newcomers = Set.copyOf(newcomers);
    }

    /**
     * Walks the turns from the earliest.
     *
     * @param turns in order of date
     * @param since from which day on each location takes part; {@link LocalDate#MIN}: since ever
     */
    public static Cycle running(List<Turn> turns, Map<Long, LocalDate> since) {
        Map<Long, LocalDate> evident = evident(turns, since);
        Set<Long> hosted = new HashSet<>();
        Optional<LocalDate> began = Optional.empty();
        for (Turn turn : turns) {
            began = began.or(() -> Optional.of(turn.day()));
            hosted.add(turn.locationId());
            boolean over = evident.entrySet().stream()
                    .filter(each -> !each.getValue().isAfter(turn.day()))
                    .allMatch(each -> hosted.contains(each.getKey()));
            if (over) {
                hosted.clear();
                began = Optional.empty();
            }
        }
        return new Cycle(hosted, newcomers(evident, hosted, began), began);
    }

    private static Set<Long> newcomers(Map<Long, LocalDate> since, Set<Long> hosted, Optional<LocalDate> began) {
        return since.entrySet().stream()
                .filter(each -> !hosted.contains(each.getKey()))
                .filter(each ->
                        began.filter(day -> each.getValue().isAfter(day)).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whoever hosted before it joined on paper has evidently been there all along. */
    private static Map<Long, LocalDate> evident(List<Turn> turns, Map<Long, LocalDate> since) {
        Map<Long, LocalDate> evident = new HashMap<>(since);
        turns.forEach(turn -> evident.computeIfPresent(
                turn.locationId(), (id, joined) -> turn.day().isBefore(joined) ? LocalDate.MIN : joined));
        return evident;
    }
}
