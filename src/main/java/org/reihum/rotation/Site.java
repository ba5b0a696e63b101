package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place where a location may host: its seat, a second site, or another house.
 *
 * @param seats most people its best room holds
 * @param closures days on which no meeting can be there: holidays of the place's state, days the host has blocked
 */
public record Site(String id, String city, int seats, List<Closure> closures) {

    public Site {
        closures = List.copyOf(closures);
    }

    boolean isOpen(LocalDate day) {
        // asked for each slot, site and date: a loop, no stream
        for (Closure closure : closures) {
            if (closure.covers(day)) {
                return false;
            }
        }
        return true;
    }

    /** The longest closure of that day: it tells most. */
    Optional<Closure> closureOn(LocalDate day) {
        return closures.stream().filter(closure -> closure.covers(day)).max(Comparator.comparingLong(Closure::days));
    }
}
