package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The meeting before the first slot.
 *
 * @param host id of its location, which may have left the roster since
 * @param km road km from there to each site, in the order of {@link Roster#sites()}; empty: unknown
 * @param minutes the same in minutes
 */
public record Before(String host, String region, String city, Optional<LocalDate> date, int[] km, int[] minutes) {}
