package org.reihum.hosting;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link EnquiryReminders}. */
@DisallowConcurrentExecution
class EnquiryReminderJob implements Job {

    private final EnquiryReminders reminding;

    EnquiryReminderJob(EnquiryReminders reminding) {
        this.reminding = reminding;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reminding.run();
    }
}
