package org.reihum.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
        return jdbc.sql("select * from funding_grant order by last_day desc, id desc")
                .query((row, number) -> grant(row))
                .list();
    }

    Optional<Grant> find(long id) {
        return jdbc.sql("select * from funding_grant where id = :id")
                .param("id", id)
                .query((row, number) -> grant(row))
                .optional();
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

    /** @return whether it was stored; false when somebody else has changed it since that version was read */
    @Transactional
    public boolean change(Grant grant) {
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
        }
        return changed == 1;
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

    private Grant grant(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Grant(
                id,
                row.getString("funder"),
                row.getString("purpose"),
                row.getString("notice"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                GrantRhythm.valueOf(row.getString("rhythm")),
                ownDates(id),
                row.getInt("due_days"),
                row.getString("told_name"),
                row.getString("told_email"),
                series(id),
                row.getObject("entered_on", LocalDate.class),
                row.getInt("version"));
    }

    private List<GrantPeriod> ownDates(long id) {
        return jdbc.sql("select first_day, last_day from funding_grant_period where grant_id = :id order by first_day")
                .param("id", id)
                .query((row, number) -> new GrantPeriod(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private List<SeriesId> series(long id) {
        return jdbc.sql("select series_id from funding_grant_series where grant_id = :id order by series_id")
                .param("id", id)
                .query((row, number) -> new SeriesId(row.getLong(1)))
                .list();
    }
}
