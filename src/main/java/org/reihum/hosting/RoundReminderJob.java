package org.reihum.hosting;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link RemindingInTime}. That nobody is reminded twice is in the rows, not here. */
@DisallowConcurrentExecution
class RoundReminderJob implements Job {

    private final RemindingInTime reminding;

    RoundReminderJob(RemindingInTime reminding) {
        this.reminding = reminding;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reminding.run();
    }
}
