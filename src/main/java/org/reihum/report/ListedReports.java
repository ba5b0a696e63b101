package org.reihum.report;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The list of all reports, page by page. */
@Component
class ListedReports {

    private static final int PAGE = 25;

    /** @param outdated whether lists were closed or corrected since, and there is no later version yet */
    record Line(ReportRuns.Row run, boolean outdated) {}

    private final ReportRuns runs;
    private final ListsSince lists;

    ListedReports(ReportRuns runs, ListsSince lists) {
        this.runs = runs;
        this.lists = lists;
    }

    /** Newest first. @param page from 0 */
    List<Line> page(int page) {
        List<ReportRuns.Row> rows = runs.newest(page * PAGE, PAGE);
        Set<Long> outdated = lists.among(rows.stream().map(ReportRuns.Row::id).toList());
        return rows.stream()
                .map(row -> new Line(row, outdated.contains(row.id())))
                .toList();
    }

    int pages() {
        return (runs.count() + PAGE - 1) / PAGE;
    }
}
