package org.reihum.report;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Stops the run of a report at the next line where it looks up. It can go on later. */
@Component
class StoppingReport {

    private final JobOperator jobOperator;
    private final JobRepository jobRepository;

    StoppingReport(JobOperator jobOperator, JobRepository jobRepository) {
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
    }

    /** @return whether there was a run to stop */
    boolean stop(long report) {
        JobExecution run = jobRepository.getLastJobExecution(ReportSteps.JOB, StartingReport.parameters(report));
        if (run == null) {
            return false;
        }
        try {
            return jobOperator.stop(run);
        } catch (JobExecutionNotRunningException over) {
            return false;
        }
    }
}
