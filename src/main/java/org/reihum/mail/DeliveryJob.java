package org.reihum.mail;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link Sending}. What keeps two runs apart is in the rows, not here. */
@DisallowConcurrentExecution
class DeliveryJob implements Job {

    private final Sending sending;

    DeliveryJob(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sending.run();
    }
}
