package org.reihum.audience;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.reihum.invitation.EachOnItsOwn;

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
        EachOnItsOwn.of(preparations.findOpen(), this::finish);
    }

    private void finish(long open) {
        boolean ended = false;
        while (!ended) {
            ended = preparing.advance(open, clock.instant()).ended();
        }
    }
}
