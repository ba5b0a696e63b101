package org.reihum.demo;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Stores the demo's clock, so that a second start goes on where the first stood. */
@DisallowConcurrentExecution
class DemoClockJob implements Job {

    private final DemoClock clock;

    DemoClockJob(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        clock.storeAhead();
    }
}
