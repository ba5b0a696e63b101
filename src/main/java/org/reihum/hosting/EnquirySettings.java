package org.reihum.hosting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a host may be silent. Both times end at seven in the morning of the series' zone.
 *
 * @param remindAfter after the enquiry, once
 * @param escalateAfter after the enquiry: from then on it counts as unanswered
 */
@ConfigurationProperties("reihum.hosting")
record EnquirySettings(
        @DefaultValue("5d") Duration remindAfter,
        @DefaultValue("10d") Duration escalateAfter) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    boolean mayRemind(Instant asked, ZoneId zone, Instant now) {
        return !now.isBefore(morningAfter(asked.plus(remindAfter), zone));
    }

    boolean isUnanswered(Instant asked, ZoneId zone, Instant now) {
        return !now.isBefore(morningAfter(asked.plus(escalateAfter), zone));
    }

    private static Instant morningAfter(Instant time, ZoneId zone) {
        ZonedDateTime there = time.atZone(zone);
        ZonedDateTime morning = there.with(MORNING);
        return (morning.isBefore(there) ? morning.plusDays(1) : morning).toInstant();
    }
}
