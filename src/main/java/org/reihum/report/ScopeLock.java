package org.reihum.report;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps apart, on however many nodes, what happens to one scope at the same time. */
@Component
class ScopeLock {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    ScopeLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Until the caller's transaction ends nobody else gets beyond this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ReportScope scope) {
        if (!locked(scope)) {
            enter(scope);
            locked(scope);
        }
    }

    private boolean locked(ReportScope scope) {
        return jdbc.sql("select scope from report_lock where scope = :scope for update")
                .param("scope", scope.key())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void enter(ReportScope scope) {
        try {
            alone.executeWithoutResult(status -> jdbc.sql("insert into report_lock (scope) values (:scope)")
                    .param("scope", scope.key())
                    .update());
        } catch (DuplicateKeyException faster) {
            // somebody else has entered it meanwhile, which serves as well
        }
    }
}
