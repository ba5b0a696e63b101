package org.reihum.invitation;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes {@link RemindingGuests}. */
@DisallowConcurrentExecution
class GuestReminderJob implements Job {

    private final RemindingGuests reminding;
    private final Clock clock;

    GuestReminderJob(RemindingGuests reminding, Clock clock) {
        this.reminding = reminding;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reminding.run(clock.instant());
    }
}
