package org.reihum.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of grants that there are: complete ones, and of each period the latest. */
@Component
class MadeReports {

    /** Whose report; both days make the period. */
    record Key(long grant, GrantPeriod period) {}

    /**
     * @param provisional whether it counted open lists
     * @param outdated whether lists were closed or corrected since
     */
    record Made(long id, int version, boolean provisional, boolean outdated) {

        private Made outdatedAmong(Set<Long> reports) {
            return new Made(id, version, provisional, reports.contains(id));
        }
    }

    private static final String LATEST = """
            select * from (select r.*, row_number() over (partition by grant_id, first_day, last_day
                                                          order by version desc,
                                                          case when language = :language then 0 else 1 end,
                                                          id desc) as place
                           from report r
                           where kind = 'GRANT' and data_version is not null and completed_at is not null) latest
            where place = 1
            """;

    private final JdbcClient jdbc;
    private final ListsSince lists;

    MadeReports(JdbcClient jdbc, ListsSince lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** In two queries, however many grants. @param language in which one is taken where there are several */
    Map<Key, Made> all(Locale language) {
        Map<Key, Made> latest = latest(language);
        Set<Long> outdated = lists.among(latest.values().stream().map(Made::id).toList());
        return latest.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, made -> made.getValue().outdatedAmong(outdated)));
    }

    private Map<Key, Made> latest(Locale language) {
        return jdbc
                .sql(LATEST)
                .param("language", language.getLanguage())
                .query((row, number) -> Map.entry(
                        new Key(
                                row.getLong("grant_id"),
                                new GrantPeriod(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class))),
                        new Made(row.getLong("id"), row.getInt("version"), row.getBoolean("provisional"), false)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
