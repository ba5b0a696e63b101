package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A network that may host.
 *
 * @param id decides ties: the lower one first
 * @param seats most people its best room seats
 * @param lastHosted day of its last meeting, also one older than the roster's turns; only told, never judged
 * @param joined since when it takes part in the rotation; empty: since ever
 */
public record Location(
        long id,
        String city,
        double latitude,
        double longitude,
        int seats,
        Optional<LocalDate> lastHosted,
        Optional<LocalDate> joined,
        List<Closure> closures) {

    public Location {
        closures = List.copyOf(closures);
    }

    /** The longest closure of that day: it tells most. */
    Optional<Closure> closureOn(LocalDate day) {
        return closures.stream().filter(closure -> closure.covers(day)).max(Comparator.comparingLong(Closure::days));
    }

    int kmTo(Location other) {
        return RoadDistance.km(latitude, longitude, other.latitude, other.longitude);
    }
}
