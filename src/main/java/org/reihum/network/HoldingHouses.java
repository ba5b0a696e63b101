package org.reihum.network;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps everybody else from opening or changing houses until the caller's transaction ends. Towns and houses themselves are
 * not locked: whoever enters a meeting there would wait, and could be waited for.
 */
@Component
public class HoldingHouses {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    HoldingHouses(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        // what two begin at once fails for one of them, and would take the caller's work with it
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is read by queries from then on is as the others have left it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        if (!locked()) {
            begin();
            locked();
        }
    }

    private boolean locked() {
        return jdbc.sql("select id from house_lock where id = 1 for update")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void begin() {
        try {
            alone.executeWithoutResult(
                    status -> jdbc.sql("insert into house_lock (id) values (1)").update());
        } catch (DuplicateKeyException faster) {
            // somebody else has begun it meanwhile, which serves as well
        }
    }
}
