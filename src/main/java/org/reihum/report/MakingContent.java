package org.reihum.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a report of whatever kind, and notes what somebody should look at before it is handed on. */
@Component
class MakingContent {

    private final CountingReport counting;
    private final ReportNotes notes;

    MakingContent(CountingReport counting, ReportNotes notes) {
        this.counting = counting;
        this.notes = notes;
    }

    /** In one view of the data, so that whoever answers or comes in meanwhile is in all figures or in none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
    public void make(Report report) {
        if (counting.count(report) instanceof ReportContent content) {
            content.body().meetings().forEach(meeting -> notes.write(report.id(), meeting));
        }
    }
}
