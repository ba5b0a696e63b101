package org.reihum.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link ForgettingPapers}. */
@DisallowConcurrentExecution
class ForgettingPapersJob implements Job {

    private final ForgettingPapers forgetting;
    private final Clock clock;

    ForgettingPapersJob(ForgettingPapers forgetting, Clock clock) {
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        forgetting.run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
