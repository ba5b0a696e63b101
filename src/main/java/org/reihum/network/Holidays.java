package org.reihum.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which days are no working days, or bad ones: public holidays by law, school holidays as loaded, regional days as entered.
 * Where no school holidays are loaded there are none in the answers; {@link #yearsWithoutSchoolHolidays} tells.
 */
@Component
public class Holidays {

    private final PublicHolidays publicHolidays;
    private final SchoolHolidays schoolHolidays;
    private final RegionalDays regionalDays;

    Holidays(PublicHolidays publicHolidays, SchoolHolidays schoolHolidays, RegionalDays regionalDays) {
        this.publicHolidays = publicHolidays;
        this.schoolHolidays = schoolHolidays;
        this.regionalDays = regionalDays;
    }

    /** Public holidays, 24 and 31 December, and the school holidays loaded for that state, by first day. */
    public List<DayOff> daysOff(FederalState state, LocalDate from, LocalDate to) {
        return Stream.of(publicHolidays.of(state, from, to), closedDays(from, to), schoolHolidays(state, from, to))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DayOff::first).thenComparing(DayOff::kind))
                .toList();
    }

    /** Whether that day lies in the summer school holidays loaded for that state, as their name says. */
    public boolean isSummerBreak(FederalState state, LocalDate day) {
        return schoolHolidays.among(List.of(state), day, day).stream()
                .map(holiday -> holiday.span().name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("sommer") || name.contains("summer"));
    }

    /** Statewide public holidays only: a holiday of single municipalities does not hold for the state. */
    List<DayOff> publicHolidays(FederalState state, LocalDate from, LocalDate to) {
        return publicHolidays.of(state, from, to);
    }

    /** Working days before a public holiday and bridge days, by day. */
    public List<SoftDay> softDays(FederalState state, LocalDate from, LocalDate to) {
        return new SoftDays(publicHolidays.of(state, from.minusDays(1), to.plusDays(1))).from(from, to);
    }

    /** The regional days that this network keeps, by day. */
    public List<RegionalDate> regionalDays(NetworkId network, LocalDate from, LocalDate to) {
        return regionalDays.all().stream()
                .filter(day -> day.isKeptBy(network))
                .flatMap(day -> day.between(from, to).stream())
                .sorted(Comparator.comparing(RegionalDate::day).thenComparing(RegionalDate::name))
                .toList();
    }

    /**
     * Whether school holidays of that year are loaded: at least one span lies inside it. Christmas holidays that reach over
     * the turn of the year speak for neither of the two years, for they come along with the year beside.
     */
    public boolean schoolHolidaysLoaded(FederalState state, int year) {
        return schoolHolidays.in(state, year).stream()
                .anyMatch(holiday -> holiday.span().liesInside(year));
    }

    /** States and years that have a day in the period and no school holidays loaded; by state, then by year. */
    public List<YearWithoutHolidays> yearsWithoutSchoolHolidays(
            Collection<FederalState> states, LocalDate from, LocalDate to) {
        LocalDate first = LocalDate.of(from.getYear(), 1, 1);
        LocalDate last = LocalDate.of(to.getYear(), 12, 31);
        Set<YearWithoutHolidays> loaded = new HashSet<>();
        schoolHolidays.among(states, first, last).stream()
                .filter(holiday ->
                        holiday.span().liesInside(holiday.span().first().getYear()))
                .forEach(holiday -> loaded.add(new YearWithoutHolidays(
                        holiday.state(), holiday.span().first().getYear())));
        return states.stream()
                .distinct()
                .sorted()
                .flatMap(state -> IntStream.rangeClosed(from.getYear(), to.getYear())
                        .mapToObj(year -> new YearWithoutHolidays(state, year)))
                .filter(year -> !loaded.contains(year))
                .toList();
    }

    private static List<DayOff> closedDays(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> Stream.of(
                        closed(LocalDate.of(year, 12, 24), "Heiligabend"),
                        closed(LocalDate.of(year, 12, 31), "Silvester")))
                .filter(day -> !day.first().isBefore(from) && !day.first().isAfter(to))
                .toList();
    }

    private static DayOff closed(LocalDate day, String name) {
        return new DayOff(day, day, DayOff.Kind.CLOSED_DAY, name);
    }

    private List<DayOff> schoolHolidays(FederalState state, LocalDate from, LocalDate to) {
        return schoolHolidays.among(List.of(state), from, to).stream()
                .map(SchoolHoliday::span)
                .map(span -> new DayOff(span.first(), span.last(), DayOff.Kind.SCHOOL_HOLIDAY, span.name()))
                .toList();
    }
}
