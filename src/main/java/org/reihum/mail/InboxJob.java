package org.reihum.mail;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link Collecting}. What keeps two runs apart is in the rows, not here. */
@DisallowConcurrentExecution
class InboxJob implements Job {

    private final Collecting collecting;

    InboxJob(Collecting collecting) {
        this.collecting = collecting;
    }

    @Override
    public void execute(JobExecutionContext context) {
        collecting.run();
    }
}
