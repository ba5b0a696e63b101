package org.reihum.report;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Alone on its database, a starting application knows that every unfinished run died with the one before it. */
@Component
class RecoveryAtStart {

    private final RecoveringRuns recovering;
    private final boolean clustered;

    RecoveryAtStart(
            RecoveringRuns recovering,
            @Value("${spring.quartz.properties.org.quartz.jobStore.isClustered:false}") boolean clustered) {
        this.recovering = recovering;
        this.clustered = clustered;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        recovering.recover(clustered ? RecoveryJob.SILENCE : Duration.ZERO);
    }
}
