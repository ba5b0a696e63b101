package org.reihum.registration;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Deletes sign-ups that nobody has confirmed. */
@DisallowConcurrentExecution
class SweepJob implements Job {

    private final SigningUp signingUp;
    private final Clock clock;

    SweepJob(SigningUp signingUp, Clock clock) {
        this.signingUp = signingUp;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        signingUp.forgetExpired(clock.instant());
    }
}
