package org.reihum.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            emptyOnPostgres(jdbc);
        } else {
            jdbc.sql("set referential_integrity false").update();
            tables(jdbc)
                    .forEach(table -> jdbc.sql("truncate table " + table + " restart identity")
                            .update());
            jdbc.sql("set referential_integrity true").update();
        }
        keepWhatIsShipped(jdbc);
    }

    /**
     * Five times as fast as to truncate them all: most are empty, and truncating makes new files. Without foreign keys and
     * triggers, which that role switches off.
     */
    private static void emptyOnPostgres(JdbcClient jdbc) {
        String each = tables(jdbc).stream()
                .map(table -> "if exists (select 1 from %1$s) then delete from %1$s; end if;".formatted(table))
                .collect(Collectors.joining("\n"));
        jdbc.sql("""
                        do $$
                        declare counter record;
                        begin
                            set local session_replication_role = replica;
                            %s
                            for counter in select oid from pg_class where relkind = 'S'
                                    and relnamespace = 'public'::regnamespace
                                    and relname not in (%s) loop
                                perform setval(counter.oid, 1, false);
                            end loop;
                        end $$
                        """.formatted(each, sequencesKept())).update();
    }

    private static String sequencesKept() {
        return KEPT.stream().map(table -> "'" + table + "_id_seq'").collect(Collectors.joining(", "));
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
