package org.reihum.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of grants that there are: complete ones, and of each period the latest. */
@Component
class MadeReports {

    /** Whose report; both days make the period. */
    record Key(long grant, GrantPeriod period) {}

    /** @param provisional whether it counted open lists */
    record Made(long id, int version, boolean provisional) {}

    private static final String LATEST = """
            select * from (select r.*, row_number() over (partition by grant_id, first_day, last_day
                                                          order by version desc, id desc) as place
                           from report r
                           where kind = 'GRANT' and data_version is not null and completed_at is not null) latest
            where place = 1
            """;

    private final JdbcClient jdbc;

    MadeReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one query, however many grants. */
    Map<Key, Made> all() {
        return jdbc
                .sql(LATEST)
                .query((row, number) -> Map.entry(
                        new Key(
                                row.getLong("grant_id"),
                                new GrantPeriod(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class))),
                        new Made(row.getLong("id"), row.getInt("version"), row.getBoolean("provisional"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
