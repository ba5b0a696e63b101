package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMigrationsMakeTheTablesOfBatchAndQuartz() {
        var tables = jdbc.sql("select lower(table_name) from information_schema.tables")
                .query(String.class)
                .list();
        assertThat(tables).contains("batch_job_instance", "qrtz_triggers");
    }
}
