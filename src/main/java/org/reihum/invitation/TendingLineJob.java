package org.reihum.invitation;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link TendingLines}. */
@DisallowConcurrentExecution
class TendingLineJob implements Job {

    private final TendingLines tending;
    private final Clock clock;

    TendingLineJob(TendingLines tending, Clock clock) {
        this.tending = tending;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        tending.run(clock.instant());
    }
}
