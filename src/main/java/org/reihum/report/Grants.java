package org.reihum.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What funders have granted. */
@Component
public class Grants {

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that ends last first. */
    List<Grant> all() {
        Map<Long, List<SeriesId>> series = byGrant(
                "select grant_id, series_id from funding_grant_series order by series_id",
                row -> new SeriesId(row.getLong("series_id")));
        Map<Long, List<GrantPeriod>> ownDates = byGrant(
                "select grant_id, first_day, last_day from funding_grant_period order by first_day", Grants::period);
        return jdbc.sql("select * from funding_grant order by last_day desc, id desc")
                .query((row, number) -> grant(row, series, ownDates))
                .list();
    }

    private interface Detail<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> byGrant(String sql, Detail<T> detail) {
        return jdbc.sql(sql).query((row, number) -> Map.entry(row.getLong("grant_id"), detail.of(row))).list().stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static GrantPeriod period(ResultSet row) throws SQLException {
        return new GrantPeriod(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    /** Since when grants have had their periods. */
    PeriodsSince periodsSince() {
        record Entered(GrantPeriod period, LocalDate on) {}
        Map<Long, List<Entered>> all = byGrant(
                "select * from funding_grant_period_since",
                row -> new Entered(period(row), row.getObject("entered_on", LocalDate.class)));
        Map<Long, Map<GrantPeriod, LocalDate>> changed = new HashMap<>();
        all.forEach((grant, entered) ->
                changed.put(grant, entered.stream().collect(toMap(Entered::period, Entered::on))));
        return new PeriodsSince(changed);
    }

    Optional<Grant> find(long id) {
        return all().stream().filter(grant -> grant.id() == id).findFirst();
    }

    /** @throws ReportNotFound when there is no such grant */
    Grant get(long id) {
        return find(id).orElseThrow(() -> new ReportNotFound("of grant " + id));
    }

    /** The id and version of what is entered do not count. */
    @Transactional
    public long enter(Grant grant) {
        var key = new GeneratedKeyHolder();
        write("""
                        insert into funding_grant (funder, purpose, notice, first_day, last_day, rhythm, due_days,
                                                   told_name, told_email, entered_on, version)
                        values (:funder, :purpose, :notice, :first, :last, :rhythm, :due, :toldName, :toldEmail,
                                :entered, 0)
                        """, grant).param("entered", grant.enteredOn()).update(key, "id");
        long id = key.getKeyAs(Long.class);
        details(id, grant);
        return id;
    }

    /**
     * @param today since when it has the periods that it did not have before
     * @return whether it was stored; false when somebody else has changed it since that version was read
     */
    @Transactional
    public boolean change(Grant grant, LocalDate today) {
        List<GrantPeriod> before = get(grant.id()).periods();
        int changed = write("""
                        update funding_grant set funder = :funder, purpose = :purpose, notice = :notice,
                            first_day = :first, last_day = :last, rhythm = :rhythm, due_days = :due,
                            told_name = :toldName, told_email = :toldEmail, version = version + 1
                        where id = :id and version = :version
                        """, grant)
                .param("id", grant.id())
                .param("version", grant.version())
                .update();
        if (changed == 1) {
            for (String table : List.of("funding_grant_series", "funding_grant_period")) {
                jdbc.sql("delete from " + table + " where grant_id = :id")
                        .param("id", grant.id())
                        .update();
            }
            details(grant.id(), grant);
            grant.periods().stream()
                    .filter(period -> !before.contains(period))
                    .forEach(period -> since(grant.id(), period, today));
        }
        return changed == 1;
    }

    private void since(long grant, GrantPeriod period, LocalDate today) {
        for (String sql : List.of(
                "delete from funding_grant_period_since"
                        + " where grant_id = :id and first_day = :from and last_day = :to",
                "insert into funding_grant_period_since (grant_id, first_day, last_day, entered_on)"
                        + " values (:id, :from, :to, cast(:today as date))")) {
            jdbc.sql(sql)
                    .param("id", grant)
                    .param("from", period.from())
                    .param("to", period.to())
                    .param("today", today)
                    .update();
        }
    }

    private JdbcClient.StatementSpec write(String sql, Grant grant) {
        return jdbc.sql(sql)
                .param("funder", grant.funder())
                .param("purpose", grant.purpose())
                .param("notice", grant.notice())
                .param("first", grant.first())
                .param("last", grant.last())
                .param("rhythm", grant.rhythm().name())
                .param("due", grant.dueDays())
                .param("toldName", grant.toldName())
                .param("toldEmail", grant.toldEmail());
    }

    private void details(long id, Grant grant) {
        grant.series()
                .forEach(series -> jdbc.sql(
                                "insert into funding_grant_series (grant_id, series_id) values (:id, :series)")
                        .param("id", id)
                        .param("series", series.value())
                        .update());
        grant.ownDates()
                .forEach(period -> jdbc.sql(
                                "insert into funding_grant_period (grant_id, first_day, last_day) values (:id, :from, :to)")
                        .param("id", id)
                        .param("from", period.from())
                        .param("to", period.to())
                        .update());
    }

    private static Grant grant(ResultSet row, Map<Long, List<SeriesId>> series, Map<Long, List<GrantPeriod>> ownDates)
            throws SQLException {
        long id = row.getLong("id");
        return new Grant(
                id,
                row.getString("funder"),
                row.getString("purpose"),
                row.getString("notice"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                GrantRhythm.valueOf(row.getString("rhythm")),
                ownDates.getOrDefault(id, List.of()),
                row.getInt("due_days"),
                row.getString("told_name"),
                row.getString("told_email"),
                series.getOrDefault(id, List.of()),
                row.getObject("entered_on", LocalDate.class),
                row.getInt("version"));
    }
}
