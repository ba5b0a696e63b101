package org.reihum.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Firms and houses as lists show them, with how many people are known there. */
@Component
public class OrganisationList {

    /** @param page from 0; the last one when a later one was asked for */
    record Page(List<OrganisationRow> rows, int found, int page, int pages) {}

    private static final String HOLDS_TODAY =
            "(a.valid_from is null or a.valid_from <= :day) and (a.valid_to is null or a.valid_to >= :day)";

    private static final String ORDER = GermanOrder.inSql("o.name") + ", o.id";

    // people are counted for the rows of the page only
    private static final String ROWS = """
            select o.id, o.name, o.trade, o.municipality, n.short_name as circle,
                   (select count(*) from affiliation a join person p on p.id = a.person_id
                    where a.organisation_id = o.id and p.active and %1$s) as people,
                   (select count(*) from affiliation a join person p on p.id = a.person_id
                    where a.organisation_id = o.id and p.active and %1$s
                        and p.email is not null and p.mail_ground is not null) as mailable
            from (select * from organisation o where %2$s
                  order by %3$s offset :offset rows fetch next :limit rows only) o
            left join network n on n.id = o.network_id
            order by %3$s
            """;

    private static final String FOUND = "lower(o.name || ' ' || coalesce(o.trade, '') || ' '"
            + " || coalesce(o.municipality, '')) %1$s or exists (select 1 from affiliation a"
            + " join person p on p.id = a.person_id where a.organisation_id = o.id and " + HOLDS_TODAY
            + " and lower(p.first_name || ' ' || p.last_name) %1$s)";

    private final JdbcClient jdbc;

    OrganisationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, in two queries however many there are. */
    Page page(OrganisationFilter filter, LocalDate day, int page, int size) {
        int found = asked("select count(*) from organisation o where " + condition(filter), filter, day)
                .query(Integer.class)
                .single();
        int pages = Math.max(1, (found + size - 1) / size);
        int shown = Math.max(0, Math.min(page, pages - 1));
        List<OrganisationRow> rows = asked(ROWS.formatted(HOLDS_TODAY, condition(filter), ORDER), filter, day)
                .param("offset", shown * size)
                .param("limit", size)
                .query((row, number) -> row(row))
                .list();
        return new Page(rows, found, shown, pages);
    }

    /** All that the filter lets through, by name. */
    public List<OrganisationId> found(OrganisationFilter filter, LocalDate day) {
        return asked("select o.id from organisation o where " + condition(filter) + " order by " + ORDER, filter, day)
                .query((row, number) -> new OrganisationId(row.getLong("id")))
                .list();
    }

    /** Those that occur, by name. */
    public List<String> trades() {
        return values("trade");
    }

    /** Those that occur, by name. */
    public List<String> municipalities() {
        return values("municipality");
    }

    private List<String> values(String column) {
        return jdbc
                .sql("select distinct " + column + " from organisation where " + column + " is not null")
                .query(String.class)
                .list()
                .stream()
                .sorted(Collator.getInstance(Locale.GERMAN))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, OrganisationFilter filter, LocalDate day) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("trade", filter.trade())
                .param("municipality", filter.municipality())
                .params(SearchWords.in(filter.text()).parameters());
    }

    private static String condition(OrganisationFilter filter) {
        SearchWords words = SearchWords.in(filter.text());
        return (filter.trade().isEmpty() ? "1 = 1" : "o.trade = :trade")
                + (filter.municipality().isEmpty() ? "" : " and o.municipality = :municipality")
                + (words.isEmpty() ? "" : " and " + words.eachHolds(FOUND::formatted));
    }

    private static OrganisationRow row(ResultSet row) throws SQLException {
        return new OrganisationRow(
                new OrganisationId(row.getLong("id")),
                row.getString("name"),
                orEmpty(row.getString("trade")),
                orEmpty(row.getString("municipality")),
                orEmpty(row.getString("circle")),
                row.getInt("people"),
                row.getInt("mailable"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
