package org.reihum.report;

import java.time.Clock;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Notes by our clock when a run began and ended, for Batch's own times are those of the machine's zone. */
@Component
class RunClock implements JobExecutionListener {

    private final Reports reports;
    private final Clock clock;

    RunClock(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void beforeJob(JobExecution run) {
        reports.begun(report(run), clock.instant());
    }

    @Override
    public void afterJob(JobExecution run) {
        reports.ended(report(run), clock.instant());
        if (run.getAllFailureExceptions().stream().anyMatch(RunClock::isStop)) {
            run.setStatus(BatchStatus.STOPPED);
            run.setExitStatus(ExitStatus.STOPPED);
        }
    }

    private static boolean isStop(Throwable failure) {
        return failure instanceof RunStopped || failure.getCause() != null && isStop(failure.getCause());
    }

    private static long report(JobExecution run) {
        Long id = run.getJobParameters().getLong(ReportSteps.PARAMETER);
        if (id == null) {
            throw new IllegalStateException("a run without a report: " + run);
        }
        return id;
    }
}
