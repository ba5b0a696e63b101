package org.reihum.reply;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link TellingHosts}. */
@DisallowConcurrentExecution
class HostJob implements Job {

    private final TellingHosts telling;
    private final Clock clock;

    HostJob(TellingHosts telling, Clock clock) {
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        telling.run(clock.instant());
    }
}
