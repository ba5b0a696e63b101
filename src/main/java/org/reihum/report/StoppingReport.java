package org.reihum.report;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops the run of a report at the next line where it looks up. It goes on later only when somebody says so. Not by
 * Batch's own operator: that one notes at once that the run has stopped, while it still writes and could be started anew.
 */
@Component
class StoppingReport {

    private final JobRepository jobRepository;
    private final JdbcClient jdbc;

    StoppingReport(JobRepository jobRepository, JdbcClient jdbc) {
        this.jobRepository = jobRepository;
        this.jdbc = jdbc;
    }

    /** @return whether there was a run to stop */
    boolean stop(long report) {
        JobExecution run = jobRepository.getLastJobExecution(ReportSteps.JOB, StartingReport.parameters(report));
        return run != null && wish(run.getId());
    }

    /** The run reads the status anew where it sees another version. */
    private boolean wish(long run) {
        return jdbc.sql("update batch_job_execution set status = 'STOPPING', version = version + 1,"
                                + " last_updated = localtimestamp"
                                + " where job_execution_id = :id and status in ('STARTING', 'STARTED')")
                        .param("id", run)
                        .update()
                == 1;
    }
}
