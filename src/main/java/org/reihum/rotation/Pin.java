package org.reihum.rotation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the draft that the organiser holds. Every rule still judges it, but a held day need not be the wanted
 * weekday.
 *
 * @param position among the new meetings, counted from 1
 */
public record Pin(int position, long locationId, Optional<LocalDate> day) {}
