package org.reihum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reihum.ReihumApplication;
import org.reihum.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real starts of the whole demo on one file, one after the other. */
class DemoStartTest {

    private static final List<String> TABLES = List.of(
            "network", "person", "account", "meeting", "meeting_event", "invitation", "attendance", "host_plan");

    private final String url = TestDatabase.h2Url();

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ReihumApplication.class)
                .profiles("test", "demo")
                .run("--server.port=0", "--spring.datasource.url=" + url);
    }

    private static List<Integer> rows(ConfigurableApplicationContext demo) {
        var jdbc = demo.getBean(JdbcClient.class);
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    @Test
    void aSecondStartKeepsDataAndTime() {
        List<Integer> rows;
        Instant stood;
        try (var first = start()) {
            var clock = first.getBean(DemoClock.class);
            clock.forwardTo(clock.instant().plus(Duration.ofDays(3)));
            first.getBean(JdbcClient.class)
                    .sql("update person set remark = 'kept' where id = 1")
                    .update();
            rows = rows(first);
            stood = clock.instant();
        }
        try (var second = start()) {
            assertThat(rows(second)).isEqualTo(rows).doesNotContain(0);
            assertThat(second.getBean(JdbcClient.class)
                            .sql("select count(*) from person where remark = 'kept'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(second.getBean(DemoClock.class).instant()).isBetween(stood, stood.plus(Duration.ofMinutes(5)));
            second.getBean(JdbcClient.class).sql("delete from demo_clock").update();
        }
        // without its clock the same file looks like one in which people work
        assertThatThrownBy(this::start).hasStackTraceContaining("holds real data");
    }
}
