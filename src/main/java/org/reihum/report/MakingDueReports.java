package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the report of a period by itself on the morning after its last day; once, however often and on however many nodes
 * somebody looks. Periods that were over when their grant was entered are left to people.
 */
@Component
class MakingDueReports {

    static final String BY = "Reihum";

    /** In Berlin, of the day after. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Grants grants;
    private final Reports reports;
    private final StartingReport starting;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MakingDueReports(
            Grants grants,
            Reports reports,
            StartingReport starting,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.grants = grants;
        this.reports = reports;
        this.starting = starting;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void make(Instant now) {
        grants.all()
                .forEach(grant -> grant.periods().stream()
                        .filter(period -> isDue(grant, period, now))
                        .forEach(period -> make(grant, period, now)));
    }

    private boolean isDue(Grant grant, GrantPeriod period, Instant now) {
        LocalDate next = period.to().plusDays(1);
        return next.isAfter(grant.enteredOn())
                && !next.atTime(MORNING).atZone(DueReports.BERLIN).toInstant().isAfter(now)
                && !isMade(grant, period);
    }

    private boolean isMade(Grant grant, GrantPeriod period) {
        return jdbc.sql("select count(*) from report_due where grant_id = :grant and first_day = :from")
                        .param("grant", grant.id())
                        .param("from", period.from())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void make(Grant grant, GrantPeriod period, Instant now) {
        enter(grant, period, now).ifPresent(starting::start);
    }

    /** Empty when another node was faster. */
    private Optional<Long> enter(Grant grant, GrantPeriod period, Instant now) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                long report = reports.enter(ReportScope.grant(grant, period), Locale.GERMAN, BY, now);
                jdbc.sql("insert into report_due (grant_id, first_day, report_id) values (:grant, :from, :report)")
                        .param("grant", grant.id())
                        .param("from", period.from())
                        .param("report", report)
                        .update();
                return report;
            }));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }
}
