package org.reihum.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    private final Attempts attempts = new Attempts(3, Duration.ofMinutes(15));

    @Test
    void theThirdFailureIsTheLastForAQuarterOfAnHour() {
        fail("anna", 0, 1);
        assertThat(attempts.exhausted("anna", at(1))).isFalse();
        fail("anna", 2);
        assertThat(attempts.exhausted("anna", at(2))).isTrue();
        assertThat(attempts.exhausted("anna", at(14))).isTrue();
        assertThat(attempts.exhausted("anna", at(15))).isFalse();
    }

    @Test
    void theWindowSlides() {
        fail("anna", 0, 1, 2);
        assertThat(attempts.exhausted("anna", at(15))).isFalse();
        fail("anna", 15);
        assertThat(attempts.exhausted("anna", at(15))).isTrue();
    }

    @Test
    void oneKeyDoesNotStopAnotherAndSuccessForgets() {
        fail("anna", 0, 0, 0);
        assertThat(attempts.exhausted("bernd", at(0))).isFalse();
        attempts.forget("anna");
        assertThat(attempts.exhausted("anna", at(0))).isFalse();
    }

    @Test
    void aFloodOfKeysPushesOutTheOldestOnly() {
        fail("first", 0, 0, 0);
        for (int i = 0; i < 20_000; i++) {
            fail("flood" + i, 1);
        }
        fail("last", 1, 1, 1);
        assertThat(attempts.exhausted("first", at(1))).isFalse();
        assertThat(attempts.exhausted("last", at(1))).isTrue();
    }

    private void fail(String key, int... minutes) {
        for (int minute : minutes) {
            attempts.count(key, at(minute));
        }
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
