package org.reihum.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attendance was noted.
 *
 * @param at null when the hour is not on record
 * @param by who noted it
 * @param signed whether the person signed the list
 */
public record CheckIn(CheckInMethod method, @Nullable Instant at, String by, boolean signed) {}
