package org.reihum.report;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link RecoveringRuns} for runs whose node died while others live on. */
@DisallowConcurrentExecution
class RecoveryJob implements Job {

    /** A chunk takes well below a second; runs that wait for their turn behind a long one must not be taken for dead. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final RecoveringRuns recovering;

    RecoveryJob(RecoveringRuns recovering) {
        this.recovering = recovering;
    }

    @Override
    public void execute(JobExecutionContext context) {
        recovering.recover(SILENCE);
    }
}
