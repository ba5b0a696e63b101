package org.reihum.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a list was closed, or corrected afterwards.
 *
 * @param number 1 is the closing
 * @param by who did it
 * @param reason null for the closing
 */
public record AttendanceVersion(
        int number, Instant at, String by, @Nullable String reason) {}
