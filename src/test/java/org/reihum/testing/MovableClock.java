package org.reihum.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: stands still at noon of 21 November 2026 in Berlin until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableClock {

    public static final Instant START = ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneId.of("Europe/Berlin"))
            .toInstant();

    @Bean
    @Primary
    Hands testClock() {
        return new Hands();
    }

    /** Moved by tests; {@link EmptyDatabase} sets it back before each. */
    public static final class Hands extends Clock {
        private volatile Instant now = START;

        public void set(Instant instant) {
            now = instant;
        }

        public void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nothing in Reihum asks a clock for its zone");
        }
    }
}
