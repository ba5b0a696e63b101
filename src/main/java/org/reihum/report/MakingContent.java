package org.reihum.report;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts a report of whatever kind, and notes what somebody should look at before it is handed on. */
@Component
class MakingContent {

    private final Reports reports;
    private final CountingReport counting;
    private final ReportNotes notes;
    private final Clock clock;
    private final TransactionTemplate view;

    MakingContent(
            Reports reports,
            CountingReport counting,
            ReportNotes notes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.counting = counting;
        this.notes = notes;
        this.clock = clock;
        this.view = new TransactionTemplate(transactions);
        this.view.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** In one view of the data, so that whoever answers or comes in meanwhile is in all figures or in none. */
    void make(Report asked) {
        Report report = reports.counting(asked.id(), clock.instant());
        view.executeWithoutResult(status -> {
            if (counting.count(report) instanceof ReportContent content) {
                content.body().meetings().forEach(meeting -> notes.write(report.id(), meeting));
            }
        });
    }
}
