package org.reihum.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A regional day as a list shows it.
 *
 * @param next when it is next, within three years
 * @param networks numbers of those that keep it; empty also where all do
 */
record RegionalDayLine(
        long id,
        String name,
        DayRule rule,
        Optional<LocalDate> next,
        Hardness hardness,
        boolean everywhere,
        Set<Long> networks) {

    private static final int YEARS_AHEAD = 3;

    static RegionalDayLine of(RegionalDay day, LocalDate today) {
        return new RegionalDayLine(
                day.id(),
                day.name(),
                day.rule(),
                day.between(today, today.plusYears(YEARS_AHEAD)).stream()
                        .map(RegionalDate::day)
                        .findFirst(),
                day.hardness(),
                day.everywhere(),
                day.networks());
    }

    /** Their names, in the order of the list of all networks. */
    public List<String> keepers(Map<Long, String> names) {
        return names.entrySet().stream()
                .filter(network -> networks.contains(network.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean isKept() {
        return everywhere || !networks.isEmpty();
    }
}
