package org.reihum.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Inserts a row unless its key is taken, and leaves the transaction usable either way. A taken key is a violation in H2,
 * which undoes this one statement only; PostgreSQL, where it would undo the caller's whole transaction, is told to do
 * nothing. A merge helps neither: of two at once the second fails.
 */
@Component
class OnlyOnce {

    private final JdbcClient jdbc;
    private final String otherwise;

    OnlyOnce(JdbcClient jdbc, JdbcOperations database) {
        this.jdbc = jdbc;
        var product = database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        this.otherwise = "PostgreSQL".equals(product) ? " on conflict do nothing" : "";
    }

    /** @return whether the row was inserted; waits for who is just inserting the same key */
    boolean insert(String sql, Map<String, ? extends @Nullable Object> values) {
        try {
            return jdbc.sql(sql + otherwise).params(values).update() == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
