package org.reihum.report;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link MakingDueReports}. What keeps two runs apart is in the rows, not here. */
@DisallowConcurrentExecution
class DueReportsJob implements Job {

    private final MakingDueReports making;
    private final Clock clock;

    DueReportsJob(MakingDueReports making, Clock clock) {
        this.making = making;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        making.make(clock.instant());
    }
}
