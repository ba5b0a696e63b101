package org.reihum.report;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets runs whose process died to failed, so that they can be restarted: a run that was killed stays STARTED for ever by
 * itself. What this process has in hand lives; what it had and could not note the end of does not. Should a run that was
 * taken for dead go on after all, Batch's version check refuses its next write.
 */
@Component
class RecoveringRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveringRuns.class);

    /** Runs of earlier releases do not say whose they are; a chunk took well below a second. */
    private static final Duration SILENCE_OF_UNSIGNED = Duration.ofMinutes(10);

    private static final String DEAD = """
            select e.job_execution_id,
                   case when s.parameter_value = :own then true else false end as own
            from batch_job_execution e
            left join batch_job_execution_params s
              on s.job_execution_id = e.job_execution_id and s.parameter_name = 'process'
            left join run_process p on p.id = s.parameter_value
            where e.end_time is null
              and (s.parameter_value = :own
                or s.parameter_value is not null and p.id is null
                or p.seen_at <= current_timestamp - cast(:silence as integer) * interval '1' second
                or s.parameter_value is null
                  and coalesce((select max(x.last_updated) from batch_step_execution x
                                where x.job_execution_id = e.job_execution_id), e.last_updated, e.create_time)
                      <= localtimestamp - cast(:unsigned as integer) * interval '1' second)
            order by e.job_execution_id
            """;

    /** It has ended, else whoever asks for the same report later would be given this one. */
    private static final String STOPPED_REPORT = """
            update report set ended_at = current_timestamp
            where ended_at is null and cast(id as varchar(20)) =
              (select p.parameter_value from batch_job_execution_params p
               join batch_job_execution e on e.job_execution_id = p.job_execution_id
               join batch_job_instance i on i.job_instance_id = e.job_instance_id
               where p.job_execution_id = :id and p.parameter_name = 'report' and i.job_name = 'report')
            """;

    private record Silent(long id, boolean own) {}

    private final JobOperator jobOperator;
    private final JobRepository jobRepository;
    private final JdbcClient jdbc;
    private final RunsInHand inHand;
    private final TransactionTemplate transaction;

    RecoveringRuns(
            JobOperator jobOperator,
            JobRepository jobRepository,
            JdbcClient jdbc,
            RunsInHand inHand,
            PlatformTransactionManager transactions) {
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
        this.jdbc = jdbc;
        this.inHand = inHand;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param silence how long a process has shown no life; zero takes every other process for dead
     * @return how many runs were recovered
     */
    int recover(Duration silence) {
        List<Long> dead = jdbc
                .sql(DEAD)
                .param("own", inHand.process())
                .param("silence", silence.toSeconds())
                .param("unsigned", silence.isZero() ? 0 : SILENCE_OF_UNSIGNED.toSeconds())
                .query((row, number) -> new Silent(row.getLong("job_execution_id"), row.getBoolean("own")))
                .list()
                .stream()
                .filter(run -> !run.own() || !inHand.has(run.id()))
                .map(Silent::id)
                .toList();
        dead.forEach(this::recover);
        jdbc.sql("delete from run_process where seen_at < current_timestamp - interval '1' day")
                .update();
        return dead.size();
    }

    private void recover(long id) {
        JobExecution run = jobRepository.getJobExecution(id);
        if (run == null || run.getEndTime() != null) {
            return;
        }
        boolean stopping = run.getStatus() == BatchStatus.STOPPING;
        try {
            transaction.executeWithoutResult(status -> {
                jobOperator.recover(run);
                if (stopping) {
                    stopped(id);
                }
            });
            LOG.warn(
                    "The run {} of job {} had died and can be started again",
                    id,
                    run.getJobInstance().getJobName());
        } catch (OptimisticLockingFailureException alive) {
            LOG.info("The run {} came to life again, or another node recovered it", id);
        }
    }

    /** What somebody wanted to stop has stopped that way, and does not go on by itself. */
    private void stopped(long id) {
        jdbc.sql("update batch_job_execution set status = 'STOPPED', exit_code = 'STOPPED', version = version + 1"
                        + " where job_execution_id = :id and status = 'FAILED'")
                .param("id", id)
                .update();
        jdbc.sql(STOPPED_REPORT).param("id", id).update();
    }
}
