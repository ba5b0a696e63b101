package org.reihum.feed;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link FeedChanges#sweep}. */
@DisallowConcurrentExecution
class FeedSweepJob implements Job {

    private final FeedChanges changes;

    FeedSweepJob(FeedChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(JobExecutionContext context) {
        changes.sweep();
    }
}
