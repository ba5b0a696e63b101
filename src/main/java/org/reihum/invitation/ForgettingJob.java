package org.reihum.invitation;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link Forgetting}. */
@DisallowConcurrentExecution
class ForgettingJob implements Job {

    private final Forgetting forgetting;
    private final Clock clock;

    ForgettingJob(Forgetting forgetting, Clock clock) {
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        forgetting.run(clock.instant());
    }
}
