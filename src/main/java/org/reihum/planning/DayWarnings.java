package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.network.DayOff;
import org.reihum.network.FederalState;
import org.reihum.network.Hardness;
import org.reihum.network.Holidays;
import org.reihum.network.NetworkFacts;
import org.reihum.network.Place;
import org.reihum.network.SoftDay;
import org.reihum.rotation.Cause;
import org.reihum.rotation.Closure;

/**
 * What speaks against a day without ruling it out: school holidays of a member's state, carnival of a member, the day
 * before a holiday and bridge days. Says only what is loaded; each thing once, however many members it concerns.
 */
final class DayWarnings {

    private final Map<LocalDate, List<Closure>> warnings = new LinkedHashMap<>();

    DayWarnings(List<NetworkFacts> members, Holidays holidays, LocalDate from, LocalDate to) {
        Set<FederalState> states = members.stream()
                .flatMap(member -> member.seat().stream())
                .map(Place::state)
                .collect(Collectors.toSet());
        states.stream().sorted().forEach(state -> {
            holidays.daysOff(state, from, to).stream()
                    .filter(off -> off.kind() == DayOff.Kind.SCHOOL_HOLIDAY)
                    .forEach(off -> add(named(off.first(), off.last(), Cause.SCHOOL_HOLIDAY, off.name(), state)));
            holidays.softDays(state, from, to).forEach(soft -> add(soft(soft)));
        });
        members.forEach(member -> holidays.regionalDays(member.network().id(), from, to).stream()
                .filter(regional -> regional.hardness() == Hardness.WARN)
                .forEach(regional ->
                        add(new Closure(regional.day(), regional.day(), Cause.REGIONAL_DAY, regional.name()))));
    }

    private static Closure named(LocalDate first, LocalDate last, Cause cause, String name, FederalState state) {
        return new Closure(first, last, cause, name + " " + state.name());
    }

    private static Closure soft(SoftDay soft) {
        Cause cause = soft.kind() == SoftDay.Kind.BRIDGE_DAY ? Cause.BRIDGE_DAY : Cause.DAY_BEFORE_HOLIDAY;
        return new Closure(soft.day(), soft.day(), cause, soft.name());
    }

    private void add(Closure warning) {
        for (LocalDate day = warning.first(); !day.isAfter(warning.last()); day = day.plusDays(1)) {
            List<Closure> ofDay = warnings.computeIfAbsent(day, fresh -> new ArrayList<>());
            if (!ofDay.contains(warning)) {
                ofDay.add(warning);
            }
        }
    }

    List<Closure> on(LocalDate day) {
        return warnings.getOrDefault(day, List.of());
    }

    /** All of them, once each, by first day: as the year strip draws them. */
    List<Closure> all() {
        return warnings.values().stream().flatMap(List::stream).distinct().toList();
    }
}
