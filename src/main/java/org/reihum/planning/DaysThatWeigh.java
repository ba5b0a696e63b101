package org.reihum.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.DayOff;
import org.reihum.network.FederalState;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkId;
import org.reihum.network.RegionalDate;
import org.springframework.stereotype.Component;

/** The days that weigh on the choice of a date, as bands of the year strip. */
@Component
class DaysThatWeigh {

    private final Holidays holidays;
    private final BlockedDaysOfNetworks blockedDays;
    private final PictureWords words;

    DaysThatWeigh(Holidays holidays, BlockedDaysOfNetworks blockedDays, PictureWords words) {
        this.holidays = holidays;
        this.blockedDays = blockedDays;
        this.words = words;
    }

    /**
     * School holidays in a row for each state; a row each for public holidays of these states, for regional days as carnival,
     * and for blocked days.
     *
     * @param hosts short names of those whose regional and blocked days count
     */
    List<Band> between(
            LocalDate from,
            LocalDate to,
            Collection<FederalState> states,
            Map<NetworkId, String> hosts,
            Locale locale) {
        return Stream.of(
                        schoolHolidays(from, to, states, locale),
                        publicHolidays(from, to, states, locale),
                        regional(from, to, hosts, locale),
                        blocked(from, to, hosts, locale))
                .flatMap(List::stream)
                .toList();
    }

    private List<Band> schoolHolidays(LocalDate from, LocalDate to, Collection<FederalState> states, Locale locale) {
        return states.stream()
                .flatMap(state -> holidays.daysOff(state, from, to).stream()
                        .filter(day -> day.kind() == DayOff.Kind.SCHOOL_HOLIDAY)
                        .map(day -> band(
                                Band.Kind.SCHOOL,
                                words.say("planning.year.school", locale, state.name()),
                                day,
                                state.name(),
                                locale)))
                .toList();
    }

    /** One band for a day of the same name in several states. */
    private List<Band> publicHolidays(LocalDate from, LocalDate to, Collection<FederalState> states, Locale locale) {
        Map<DayOff, Set<String>> where = new LinkedHashMap<>();
        for (FederalState state : states) {
            holidays.daysOff(state, from, to).stream()
                    .filter(day -> day.kind() != DayOff.Kind.SCHOOL_HOLIDAY)
                    .forEach(day ->
                            where.computeIfAbsent(day, each -> new TreeSet<>()).add(state.name()));
        }
        String row = words.say("planning.year.public", locale);
        return where.entrySet().stream()
                .map(day -> band(Band.Kind.PUBLIC, row, day.getKey(), String.join(", ", day.getValue()), locale))
                .toList();
    }

    /** One band for a day that several hosts keep. */
    private List<Band> regional(LocalDate from, LocalDate to, Map<NetworkId, String> hosts, Locale locale) {
        Map<RegionalDate, Set<String>> who = new LinkedHashMap<>();
        hosts.forEach((host, name) -> holidays.regionalDays(host, from, to)
                .forEach(date ->
                        who.computeIfAbsent(date, each -> new TreeSet<>()).add(name)));
        String row = words.say("planning.year.regional", locale);
        return who.entrySet().stream()
                .map(each -> regional(row, each.getKey(), String.join(", ", each.getValue()), locale))
                .toList();
    }

    private Band regional(String row, RegionalDate date, String who, Locale locale) {
        String title = words.days(date.name(), date.day(), date.day(), who, locale);
        return new Band(Band.Kind.REGIONAL, row, date.day(), date.day(), date.name(), title);
    }

    private List<Band> blocked(LocalDate from, LocalDate to, Map<NetworkId, String> hosts, Locale locale) {
        String row = words.say("planning.year.blocked", locale);
        return blockedDays.findByLastDayGreaterThanEqualOrderByFirstDay(from).stream()
                .filter(days ->
                        hosts.containsKey(days.network()) && !days.firstDay().isAfter(to))
                .map(days -> blocked(row, days, hosts.get(days.network()), locale))
                .toList();
    }

    private Band blocked(String row, BlockedDays days, String host, Locale locale) {
        String title = words.days(host, days.firstDay(), days.lastDay(), days.reason(), locale);
        return new Band(Band.Kind.BLOCKED, row, days.firstDay(), days.lastDay(), host, title);
    }

    private Band band(Band.Kind kind, String row, DayOff day, String where, Locale locale) {
        String title = words.days(day.name(), day.first(), day.last(), where, locale);
        return new Band(kind, row, day.first(), day.last(), day.name(), title);
    }
}
