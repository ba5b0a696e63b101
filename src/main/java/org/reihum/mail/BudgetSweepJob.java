package org.reihum.mail;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Forgets what counts no more. */
@DisallowConcurrentExecution
class BudgetSweepJob implements Job {

    private final BudgetBook book;
    private final Clock clock;

    BudgetSweepJob(BudgetBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        book.forgetOld(clock.instant());
    }
}
