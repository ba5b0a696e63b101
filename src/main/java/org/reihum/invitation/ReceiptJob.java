package org.reihum.invitation;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link WritingReceipts}. */
@DisallowConcurrentExecution
class ReceiptJob implements Job {

    private final WritingReceipts writing;
    private final Clock clock;

    ReceiptJob(WritingReceipts writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        writing.run(clock.instant());
    }
}
