package org.reihum.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a run is: seen at once, although what it writes is seen only when it is complete. */
@Component
class RunProgress {

    private static final String STOPPING = """
            select count(*) from batch_job_execution e
            join batch_job_execution_params p on p.job_execution_id = e.job_execution_id
                 and p.parameter_name = 'report' and p.parameter_value = cast(cast(:report as bigint) as varchar(20))
            where e.status = 'STOPPING'
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    RunProgress(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws RunStopped when somebody wants the run to stop */
    void sign(long report, int linesDone) {
        boolean stop = Boolean.TRUE.equals(alone.execute(status -> {
            jdbc.sql("update report set rows_done = :done where id = :report")
                    .param("done", linesDone)
                    .param("report", report)
                    .update();
            return jdbc.sql(STOPPING)
                            .param("report", report)
                            .query(Integer.class)
                            .single()
                    > 0;
        }));
        if (stop) {
            throw new RunStopped(report);
        }
    }
}
