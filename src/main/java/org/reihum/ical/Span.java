package org.reihum.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a meeting is: with its hours, or with its day only. */
public sealed interface Span {

    /** The moment it begins; a bare day begins at midnight in the given zone. */
    Instant start(ZoneId zoneOfDays);

    /**
     * Local times at a place. An hour that the clocks skip moves with them, an hour that comes twice is the first one.
     *
     * @param end later than the start, not part of the meeting any more
     * @param zone an IANA region such as {@code Europe/Berlin}; a bare offset is no place and knows no summer
     * @throws IllegalStateException if the end is not after the start or the zone is an offset
     */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements Span {
        public Timed {
            ZoneBlock.check(zone);
            if (!start.atZone(zone).toInstant().isBefore(end.atZone(zone).toInstant())) {
                throw new IllegalStateException("ends before it starts: " + start + " to " + end);
            }
        }

        @Override
        public Instant start(ZoneId zoneOfDays) {
            return start.atZone(zone).toInstant();
        }
    }

    /** A meeting whose day is known but not its hours. */
    record AllDay(LocalDate day) implements Span {
        @Override
        public Instant start(ZoneId zoneOfDays) {
            return day.atStartOfDay(zoneOfDays).toInstant();
        }
    }
}
