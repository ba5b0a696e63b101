package org.reihum.reply;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link ForgettingReplies}. */
@DisallowConcurrentExecution
class ForgettingRepliesJob implements Job {

    private final ForgettingReplies forgetting;
    private final Clock clock;

    ForgettingRepliesJob(ForgettingReplies forgetting, Clock clock) {
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        forgetting.run(clock.instant());
    }
}
