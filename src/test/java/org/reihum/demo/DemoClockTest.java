package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class DemoClockTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:demo-clock;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AtomicLong nanoTime = new AtomicLong(-42);
    private DemoClock clock;

    @BeforeEach
    void firstStart() {
        jdbc.sql("drop all objects").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V090__demo_clock.sql"))
                .execute(database);
        clock = start();
        clock.storeAhead();
    }

    private DemoClock start() {
        return new DemoClock(jdbc, nanoTime::get);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void startsOnTheDayOfTheDataAndGoesOnAsFastAsRealTime() {
        assertThat(clock.instant()).isEqualTo("2026-11-21T09:00:00Z");

        pass(Duration.ofMinutes(90));

        assertThat(clock.instant()).isEqualTo("2026-11-21T10:30:00Z");
    }

    @Test
    void isMovedForwardAndNeverBack() {
        clock.forwardTo(DemoClock.START.plus(Duration.ofDays(7)));
        pass(Duration.ofSeconds(5));

        clock.forwardTo(DemoClock.START);

        assertThat(clock.instant())
                .isEqualTo(DemoClock.START.plus(Duration.ofDays(7)).plusSeconds(5));
    }

    @Test
    void aDayAndAWeekKeepTheHourAcrossTheBeginningOfSummerTime() {
        var beforeTheChange = Instant.parse("2027-03-27T08:00:00Z");

        assertThat(Step.DAY.after(beforeTheChange)).isEqualTo("2027-03-28T07:00:00Z");
        assertThat(Step.WEEK.after(beforeTheChange)).isEqualTo("2027-04-03T07:00:00Z");
        assertThat(Step.HOUR.after(beforeTheChange)).isEqualTo("2027-03-27T09:00:00Z");
    }

    @Test
    void aSecondStartGoesOnWhereTheFirstStood() {
        pass(Duration.ofHours(3));
        clock.storeExactly();
        pass(Duration.ofDays(2));

        assertThat(start().instant()).isEqualTo(DemoClock.START.plus(Duration.ofHours(3)));
    }

    @Test
    void afterACrashItIsALittleLaterButNeverEarlier() {
        clock.storeAhead();
        pass(DemoClock.BEAT);

        var seen = clock.instant();

        assertThat(start().instant()).isBetween(seen, seen.plus(DemoClock.BEAT));
    }

    @Test
    void aDatabaseThatIsNoDemoGetsNoClock() {
        jdbc.sql("delete from demo_clock").update();

        clock.storeExactly();

        assertThat(clock.isStored()).isFalse();
    }
}
