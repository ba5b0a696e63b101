package org.reihum.audience;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link PreparingInvitations} for each preparation that has not ended, until it has. */
@DisallowConcurrentExecution
class PreparationJob implements Job {

    private final Preparations preparations;
    private final PreparingInvitations preparing;
    private final Clock clock;

    PreparationJob(Preparations preparations, PreparingInvitations preparing, Clock clock) {
        this.preparations = preparations;
        this.preparing = preparing;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (long open : preparations.findOpen()) {
            while (!preparing.advance(open, clock.instant()).ended()) {
                // the next portion
            }
        }
    }
}
