package org.reihum.report;

import org.springframework.stereotype.Component;

/** Counts once more where a run goes on that counted under an early release, which kept what cannot be read any more. */
@Component
class CountingAnew {

    private final ReportContents contents;
    private final MakingContent making;

    CountingAnew(ReportContents contents, MakingContent making) {
        this.contents = contents;
        this.making = making;
    }

    void count(Report report) {
        if (contents.of(report).isEmpty()) {
            making.make(report);
        }
    }
}
