package org.reihum.imports;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link Resuming}. */
@DisallowConcurrentExecution
class ResumingJob implements Job {

    private final Resuming resuming;

    ResumingJob(Resuming resuming) {
        this.resuming = resuming;
    }

    @Override
    public void execute(JobExecutionContext context) {
        resuming.resume();
    }
}
