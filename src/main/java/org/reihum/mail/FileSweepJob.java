package org.reihum.mail;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Forgets the files that go with no letter any more. */
@DisallowConcurrentExecution
class FileSweepJob implements Job {

    private final KeptFiles files;
    private final Clock clock;

    FileSweepJob(KeptFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        files.forgetUnused(clock.instant());
    }
}
