package org.reihum.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reihum.invitation.EachOnItsOwn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the report of a period by itself on the morning after its last day; once, however often and on however many nodes
 * somebody looks. One that broke off goes on an hour later. Periods that were over when they were entered are left to
 * people.
 */
@Component
class MakingDueReports {

    static final String BY = "Reihum";

    /** In Berlin, of the day after. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(1);

    /** For a day, then it is left to people. */
    private static final int TRIES = 24;

    private final Grants grants;
    private final Reports reports;
    private final ReportRuns runs;
    private final StartingReport starting;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MakingDueReports(
            Grants grants,
            Reports reports,
            ReportRuns runs,
            StartingReport starting,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.grants = grants;
        this.reports = reports;
        this.runs = runs;
        this.starting = starting;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void make(Instant now) {
        EachOnItsOwn.of(brokenOff(now), this::tryAgain);
        EachOnItsOwn.of(due(now), scope -> enter(scope, now).ifPresent(starting::start));
    }

    private void tryAgain(long report) {
        jdbc.sql("update report_due set tries_left = tries_left - 1 where report_id = :report")
                .param("report", report)
                .update();
        starting.start(report);
    }

    /**
     * What somebody has stopped stays so, and what somebody has made otherwise is there. Those of earlier releases have no
     * tries.
     */
    private List<Long> brokenOff(Instant now) {
        return jdbc
                .sql(
                        "select d.report_id from report_due d join report r on r.id = d.report_id"
                                + " where d.tries_left > 0 and r.completed_at is null and r.ended_at <= :then order by d.report_id")
                .param("then", now.minus(BEFORE_ANOTHER_TRY).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .filter(report -> runs.row(report).state() == RunState.FAILED)
                .filter(report -> reports.latest(reports.get(report).scope()).isEmpty())
                .toList();
    }

    private List<ReportScope> due(Instant now) {
        PeriodsSince since = grants.periodsSince();
        Set<MadeReports.Key> entered = entered();
        return grants.all().stream()
                .flatMap(grant -> grant.periods().stream()
                        .filter(period -> isOver(period, since.of(grant, period), now))
                        .filter(period -> !entered.contains(new MadeReports.Key(grant.id(), period)))
                        .map(period -> ReportScope.grant(grant, period)))
                .toList();
    }

    private static boolean isOver(GrantPeriod period, LocalDate since, Instant now) {
        return period.to().plusDays(1).isAfter(since)
                && !morningAfter(period.to()).isAfter(now);
    }

    private static Instant morningAfter(LocalDate last) {
        return last.plusDays(1).atTime(MORNING).atZone(DueReports.BERLIN).toInstant();
    }

    private Set<MadeReports.Key> entered() {
        return new HashSet<>(jdbc.sql("select grant_id, first_day, last_day from report_due")
                .query((row, number) -> new MadeReports.Key(
                        row.getLong("grant_id"),
                        new GrantPeriod(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))))
                .list());
    }

    /** Empty when another node was faster. */
    private Optional<Long> enter(ReportScope scope, Instant now) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                long report = reports.request(scope, Locale.GERMAN, BY, now, morningAfter(scope.to()));
                jdbc.sql("insert into report_due (grant_id, first_day, last_day, report_id, tries_left)"
                                + " values (:grant, :from, :to, :report, :tries)")
                        .param("tries", TRIES)
                        .param("grant", scope.grant())
                        .param("from", scope.from())
                        .param("to", scope.to())
                        .param("report", report)
                        .update();
                return report;
            }));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }
}
