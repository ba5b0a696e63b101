package org.reihum.report;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Alone on its database, a starting application knows that every unfinished run of another process died with it, and does
 * not wait. Runs that it has begun itself before it was ready are its own.
 */
@Component
class RecoveryAtStart {

    private final RecoveringRuns recovering;
    private final ResumingReports resuming;
    private final boolean clustered;

    RecoveryAtStart(
            RecoveringRuns recovering,
            ResumingReports resuming,
            @Value("${spring.quartz.properties.org.quartz.jobStore.isClustered:false}") boolean clustered) {
        this.recovering = recovering;
        this.resuming = resuming;
        this.clustered = clustered;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        recovering.recover(clustered ? RunsInHand.SILENCE : Duration.ZERO);
        resuming.resume();
    }
}
