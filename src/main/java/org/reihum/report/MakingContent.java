package org.reihum.report;

import org.springframework.stereotype.Component;
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

    @Transactional
    public void make(Report report) {
        if (counting.count(report) instanceof ReportContent content) {
            content.body().meetings().forEach(meeting -> notes.write(report.id(), meeting));
        }
    }
}
