package org.reihum.demo;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Moves the clock of a demo forward, for tests of other rooms that run on the demo data. */
public final class DemoTime {

    private DemoTime() {}

    public static Instant forwardTo(ApplicationContext demo, String time) {
        DemoClock clock = demo.getBean(DemoClock.class);
        clock.forwardTo(Instant.parse(time));
        return clock.instant();
    }
}
