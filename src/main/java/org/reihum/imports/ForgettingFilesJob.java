package org.reihum.imports;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link ForgettingFiles}. */
@DisallowConcurrentExecution
class ForgettingFilesJob implements Job {

    private final ForgettingFiles forgetting;
    private final Clock clock;

    ForgettingFilesJob(ForgettingFiles forgetting, Clock clock) {
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        forgetting.forget(clock.instant());
    }
}
