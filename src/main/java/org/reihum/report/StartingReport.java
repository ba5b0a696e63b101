package org.reihum.report;

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

    StartingReport(JobOperator jobOperator, Job reportJob) {
        this.jobOperator = jobOperator;
        this.reportJob = reportJob;
    }

    /** Must not be called inside a transaction: the run could begin before what it reads is committed. */
    Result start(long report) {
        JobParameters parameters = parameters(report);
        try {
            jobOperator.start(reportJob, parameters);
            return Result.STARTED;
        } catch (JobExecutionAlreadyRunningException e) {
            return Result.RUNNING;
        } catch (JobInstanceAlreadyCompleteException e) {
            return Result.COMPLETE;
        } catch (JobRestartException | InvalidJobParametersException e) {
            throw new IllegalStateException("the run of report " + report + " can not be started", e);
        }
    }

    static JobParameters parameters(long report) {
        return new JobParametersBuilder().addLong(ReportSteps.PARAMETER, report).toJobParameters();
    }
}
