package org.reihum.network;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A state and year of which no school holidays are loaded: nobody can say whether a day lies in them. */
public record YearWithoutHolidays(FederalState state, int year) {

    /** The years of each state, as the fragment {@code network/holiday-parts :: gaps} shows them. */
    public static SortedMap<FederalState, List<Integer>> byState(Collection<YearWithoutHolidays> years) {
        return years.stream()
                .collect(Collectors.groupingBy(
                        YearWithoutHolidays::state,
                        TreeMap::new,
                        Collectors.mapping(YearWithoutHolidays::year, Collectors.toList())));
    }
}
