package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;
import org.reihum.network.PlaceId;
import org.reihum.rotation.Closure;
import org.reihum.rotation.Location;
import org.reihum.rotation.Roster;
import org.reihum.rotation.Slot;
import org.reihum.rotation.Stop;

/**
 * A roster of the planner and what its names mean here: locations go by the number of their network, sites by the number
 * of their place, slots by their position from 1.
 *
 * @param meetings the released meeting that each slot plans anew, if it is one
 * @param places of all sites, by number
 * @param warnings what speaks against a day without ruling it out
 */
record DrawnRoster(Roster roster, List<Optional<MeetingId>> meetings, Map<String, Place> places, DayWarnings warnings) {

    static String name(NetworkId network) {
        return String.valueOf(network.value());
    }

    static NetworkId network(String location) {
        return new NetworkId(Long.parseLong(location));
    }

    static PlaceId place(String site) {
        return new PlaceId(Long.parseLong(site));
    }

    /** The line as the planner sees it; at the seat where it names no place of that host. */
    Optional<Stop> stop(HostPlanLine line) {
        return roster.location(name(line.host())).map(location -> {
            String seat = location.seat().id();
            String wanted =
                    line.place().map(place -> String.valueOf(place.value())).orElse(seat);
            boolean known = location.sites().stream().anyMatch(site -> site.id().equals(wanted));
            return new Stop(location.id(), known ? wanted : seat, line.day());
        });
    }

    Location location(NetworkId network) {
        return roster.location(name(network)).orElseThrow();
    }

    /** The same, with the days of these stops among the candidates: what speaks against a day that was chosen by hand. */
    Roster knowing(List<Stop> stops) {
        Roster knowing = roster;
        for (int position = 0; position < Math.min(stops.size(), roster.slots().size()); position++) {
            knowing =
                    knowing.with(position, knowing(position, stops.get(position).date()));
        }
        return knowing;
    }

    private Slot knowing(int position, LocalDate day) {
        Slot slot = roster.slots().get(position);
        List<Closure> against = warnings.on(day);
        boolean known = slot.dates().stream().anyMatch(date -> date.date().equals(day));
        return known ? slot : slot.alsoOn(new Slot.CandidateDate(day, against.size(), against));
    }

    /** The slot on that day and no other, whether the rhythm gives that day or not. */
    Slot onDay(int position, LocalDate day) {
        Slot slot = roster.slots().get(position);
        List<Closure> against = warnings.on(day);
        return new Slot(
                slot.id(),
                slot.expected(),
                List.of(new Slot.CandidateDate(day, against.size(), against)),
                slot.pinHost(),
                Optional.empty(),
                slot.published(),
                slot.excluded());
    }
}
