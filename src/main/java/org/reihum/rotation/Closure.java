package org.reihum.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days on which a location cannot host, both ends included. */
public record Closure(LocalDate first, LocalDate last, Cause cause, String name) {

    public Closure {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a closure ends before it begins: " + first + " to " + last);
        }
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
