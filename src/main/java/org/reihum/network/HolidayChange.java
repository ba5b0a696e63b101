package org.reihum.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What loading a file would change. A year that the file really holds (see {@link HolidaySpan#liesInside}) is replaced whole,
 * by the first day of its spans; beyond these years goes only what a new span overlaps. So the Christmas holidays that a file
 * of 2027 repeats from 2026 do not sweep 2026 away.
 *
 * @param comes not yet there
 * @param goes there, and not in the file
 * @param years that the file holds
 */
record HolidayChange(List<HolidaySpan> comes, List<SchoolHoliday> goes, Set<Integer> years) {

    static HolidayChange of(List<SchoolHoliday> present, List<HolidaySpan> file) {
        Set<Integer> years = new TreeSet<>();
        file.forEach(span -> IntStream.rangeClosed(
                        span.first().getYear(), span.last().getYear())
                .filter(span::liesInside)
                .forEach(years::add));
        Set<HolidaySpan> known = present.stream().map(SchoolHoliday::span).collect(Collectors.toSet());
        Set<HolidaySpan> wanted = new LinkedHashSet<>(file);
        return new HolidayChange(
                wanted.stream().filter(span -> !known.contains(span)).toList(),
                present.stream()
                        .filter(old -> !wanted.contains(old.span()))
                        .filter(old -> years.contains(old.span().first().getYear())
                                || wanted.stream().anyMatch(old.span()::overlaps))
                        .toList(),
                years);
    }

    public boolean isNothing() {
        return comes.isEmpty() && goes.isEmpty();
    }

    /** Tells whether what would go is still what somebody has been shown. */
    public String mark() {
        return goes.stream().map(old -> old.id() + "." + old.version()).collect(Collectors.joining(" "));
    }
}
