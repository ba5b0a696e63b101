package org.reihum.report;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link RecoveringRuns} for runs whose node died while others live on, and lets reports among them go on. */
@DisallowConcurrentExecution
class RecoveryJob implements Job {

    private final RecoveringRuns recovering;
    private final ResumingReports resuming;

    RecoveryJob(RecoveringRuns recovering, ResumingReports resuming) {
        this.recovering = recovering;
        this.resuming = resuming;
    }

    @Override
    public void execute(JobExecutionContext context) {
        recovering.recover(RunsInHand.SILENCE);
        resuming.resume();
    }
}
