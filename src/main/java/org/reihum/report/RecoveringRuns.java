package org.reihum.report;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets runs whose process died to failed, so that they can be restarted: a run that was killed stays STARTED for ever by
 * itself. A run shows life with each chunk it commits. Should a run that was taken for dead go on after all, Batch's
 * version check refuses its next write.
 */
@Component
class RecoveringRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveringRuns.class);

    private final JobOperator jobOperator;
    private final JobRepository jobRepository;
    private final JdbcClient jdbc;

    RecoveringRuns(JobOperator jobOperator, JobRepository jobRepository, JdbcClient jdbc) {
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
        this.jdbc = jdbc;
    }

    /**
     * @param silence how long a run has shown no life; zero takes every unfinished run for dead
     * @return how many were recovered
     */
    int recover(Duration silence) {
        var silent = jdbc.sql("""
                        select e.job_execution_id from batch_job_execution e
                        where e.end_time is null
                          and coalesce((select max(s.last_updated) from batch_step_execution s
                                        where s.job_execution_id = e.job_execution_id), e.last_updated)
                              <= localtimestamp - cast(:seconds as integer) * interval '1' second
                        order by e.job_execution_id
                        """)
                .param("seconds", silence.toSeconds())
                .query(Long.class)
                .list();
        silent.forEach(this::recover);
        return silent.size();
    }

    private void recover(long id) {
        JobExecution run = jobRepository.getJobExecution(id);
        if (run == null) {
            return;
        }
        try {
            jobOperator.recover(run);
            LOG.warn(
                    "The run {} of job {} had died and can be started again",
                    id,
                    run.getJobInstance().getJobName());
        } catch (OptimisticLockingFailureException alive) {
            LOG.info("The run {} came to life again, or another node recovered it", id);
        }
    }
}
