package org.reihum.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;

/** How far the clock of the demo is moved: by hours on the wall, so that nine o'clock stays nine o'clock. */
enum Step {
    HOUR(Duration.ofHours(1)),
    DAY(Period.ofDays(1)),
    WEEK(Period.ofWeeks(1));

    private final TemporalAmount amount;

    Step(TemporalAmount amount) {
        this.amount = amount;
    }

    Instant after(Instant now) {
        return ZonedDateTime.ofInstant(now, DemoClock.ZONE).plus(amount).toInstant();
    }
}
