package org.reihum.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a report of whatever kind by the lists of its meetings. */
@Component
class CountingReport {

    private final ListedMeetings listed;
    private final ReportLists lists;
    private final CountingMeetings counting;
    private final CountingOthers others;
    private final CoverWords coverWords;
    private final KeepingVersion keeping;

    CountingReport(
            ListedMeetings listed,
            ReportLists lists,
            CountingMeetings counting,
            CountingOthers others,
            CoverWords coverWords,
            KeepingVersion keeping) {
        this.listed = listed;
        this.lists = lists;
        this.counting = counting;
        this.others = others;
        this.coverWords = coverWords;
        this.keeping = keeping;
    }

    /** Chooses the meetings, counts them and keeps it. */
    @Transactional
    public CountedReport count(Report report) {
        listed.choose(report);
        if (report.scope().kind().asksLists()) {
            lists.keepOpenOnes(report, listed.of(report.id()));
        }
        return keeping.keep(report, body(report));
    }

    /** What it says by the lists that it has chosen; the same as it said, unless something else has changed since. */
    ReportBody body(Report report) {
        ReportKind kind = report.scope().kind();
        return kind.counts()
                ? counting.count(report, listed.of(report.id()), coverWords.percentages(kind))
                : others.count(report, listed.of(report.id()));
    }
}
