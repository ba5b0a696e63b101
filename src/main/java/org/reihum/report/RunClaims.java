package org.reihum.report;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is about to start the run of a report, on however many nodes. */
@Component
class RunClaims {

    private final JdbcClient jdbc;

    RunClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nobody else starts its run meanwhile; a claim that nobody released is void after twenty seconds. From now on it has
     * no end, unless it is complete: should the process die it goes on by itself.
     *
     * @return false when another has claimed it
     */
    boolean claim(long report) {
        jdbc.sql("delete from report_claim where report_id = :id"
                        + " and claimed_at < current_timestamp - interval '20' second")
                .param("id", report)
                .update();
        try {
            jdbc.sql("insert into report_claim (report_id, claimed_at) values (:id, current_timestamp)")
                    .param("id", report)
                    .update();
        } catch (DuplicateKeyException faster) {
            return false;
        }
        // of a run that is under way nothing changes: it may be counting, and would find its row written by another
        jdbc.sql("update report set ended_at = null where id = :id and completed_at is null and ended_at is not null")
                .param("id", report)
                .update();
        return true;
    }

    void release(long report) {
        jdbc.sql("delete from report_claim where report_id = :id")
                .param("id", report)
                .update();
    }
}
