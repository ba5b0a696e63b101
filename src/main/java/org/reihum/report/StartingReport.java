package org.reihum.report;

import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.stereotype.Component;

/** Starts the run of a report, or goes on with one that broke off. Returns at once; the run goes its own way. */
@Component
class StartingReport {

    /** What came of it. */
    enum Result {
        STARTED,
        /** It is running, or waits for its turn. */
        RUNNING,
        /** It is complete; a report is written once. */
        COMPLETE
    }

    private final JobOperator jobOperator;
    private final Job reportJob;
    private final RunClaims claims;
    private final Reports reports;
    private final Clock clock;

    StartingReport(JobOperator jobOperator, Job reportJob, RunClaims claims, Reports reports, Clock clock) {
        this.jobOperator = jobOperator;
        this.reportJob = reportJob;
        this.claims = claims;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * One at a time: Batch itself lets two nodes start a run in the same moment. Must not be called inside a transaction:
     * the run could begin before what it reads is committed.
     */
    Result start(long report) {
        if (!claims.claim(report)) {
            return Result.RUNNING;
        }
        try {
            return run(report);
        } finally {
            claims.release(report);
        }
    }

    private Result run(long report) {
        try {
            jobOperator.start(reportJob, parameters(report));
            return Result.STARTED;
        } catch (JobExecutionAlreadyRunningException e) {
            return Result.RUNNING;
        } catch (JobInstanceAlreadyCompleteException e) {
            return Result.COMPLETE;
        } catch (JobRestartException | InvalidJobParametersException e) {
            // nobody should wait for it
            reports.ended(report, clock.instant());
            throw new IllegalStateException("the run of report " + report + " can not be started", e);
        }
    }

    static JobParameters parameters(long report) {
        return new JobParametersBuilder().addLong(ReportSteps.PARAMETER, report).toJobParameters();
    }
}
