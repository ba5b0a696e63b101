package org.reihum.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When something is, as a stranger's calendar says it. */
public sealed interface Moment {

    /** @param zone of the meeting it is about */
    Instant in(ZoneId zone);

    Moment plus(Duration duration);

    /** The same everywhere: in UTC, or in a zone whose name is known. */
    record Fixed(Instant instant) implements Moment {

        @Override
        public Instant in(ZoneId zone) {
            return instant;
        }

        @Override
        public Fixed plus(Duration duration) {
            return new Fixed(instant.plus(duration));
        }
    }

    /** What the clock on the wall shows, wherever that is (RFC 5545 3.3.5, form 1); a day alone is its midnight. */
    record Floating(LocalDateTime time) implements Moment {

        @Override
        public Instant in(ZoneId zone) {
            return time.atZone(zone).toInstant();
        }

        @Override
        public Floating plus(Duration duration) {
            return new Floating(time.plus(duration));
        }
    }
}
