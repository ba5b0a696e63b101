package org.reihum.testing;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test an empty database (reference data of the migrations stay) and the clock at its start. */
class EmptyDatabase implements TestExecutionListener {

    private static final Set<String> KEPT = Set.of("flyway_schema_history", "school_holiday", "regional_day");

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(MovableClock.Hands.class).set(MovableClock.START);
        var jdbc = context.getApplicationContext().getBean(JdbcClient.class);
        if ("postgresql".equals(System.getProperty("reihum.test.database"))) {
            jdbc.sql("truncate " + String.join(", ", tables(jdbc)) + " restart identity cascade")
                    .update();
        } else {
            jdbc.sql("set referential_integrity false").update();
            tables(jdbc)
                    .forEach(table -> jdbc.sql("truncate table " + table + " restart identity")
                            .update());
            jdbc.sql("set referential_integrity true").update();
        }
        keepWhatIsShipped(jdbc);
    }

    private static void keepWhatIsShipped(JdbcClient jdbc) {
        jdbc.sql("delete from school_holiday where loaded_at is not null").update();
        jdbc.sql("delete from regional_day where easter_offset is null").update();
        jdbc.sql("update regional_day set everywhere = false").update();
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc
                .sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !KEPT.contains(name) && !name.startsWith("qrtz_"))
                .toList();
    }
}
