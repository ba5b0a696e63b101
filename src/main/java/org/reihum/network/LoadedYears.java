package org.reihum.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Of which states and years school holidays are loaded, those with places of networks first. */
@Component
class LoadedYears {

    private final SchoolHolidays holidays;
    private final Places places;

    LoadedYears(SchoolHolidays holidays, Places places) {
        this.holidays = holidays;
        this.places = places;
    }

    /** @param spans how many lie inside each year; none: not loaded */
    record Line(FederalState state, Map<Integer, Long> spans) {}

    /** The states in which places of networks lie. */
    List<FederalState> home() {
        return places.findAllByOrderByName().stream()
                .map(Place::state)
                .distinct()
                .sorted()
                .toList();
    }

    List<Line> of(Collection<FederalState> states, int firstYear, int lastYear) {
        Map<FederalState, List<HolidaySpan>> loaded =
                holidays.among(states, LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31)).stream()
                        .collect(Collectors.groupingBy(
                                SchoolHoliday::state, Collectors.mapping(SchoolHoliday::span, Collectors.toList())));
        return states.stream()
                .map(state -> line(state, loaded.getOrDefault(state, List.of()), firstYear, lastYear))
                .toList();
    }

    List<FederalState> beside(Collection<FederalState> home) {
        return Arrays.stream(FederalState.values())
                .filter(state -> !home.contains(state))
                .toList();
    }

    private static Line line(FederalState state, List<HolidaySpan> spans, int firstYear, int lastYear) {
        Map<Integer, Long> counts = new TreeMap<>();
        IntStream.rangeClosed(firstYear, lastYear)
                .forEach(year -> counts.put(
                        year,
                        spans.stream().filter(span -> span.liesInside(year)).count()));
        return new Line(state, counts);
    }
}
