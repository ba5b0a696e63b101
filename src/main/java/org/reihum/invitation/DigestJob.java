package org.reihum.invitation;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link WritingDigests}. */
@DisallowConcurrentExecution
class DigestJob implements Job {

    private final WritingDigests writing;
    private final Clock clock;

    DigestJob(WritingDigests writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        writing.run(clock.instant());
    }
}
