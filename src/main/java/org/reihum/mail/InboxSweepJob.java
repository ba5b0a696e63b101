package org.reihum.mail;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Forgets what was kept of letters that came in. */
@DisallowConcurrentExecution
class InboxSweepJob implements Job {

    private final Arrivals arrivals;
    private final Clock clock;

    InboxSweepJob(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        arrivals.forget(clock.instant());
    }
}
