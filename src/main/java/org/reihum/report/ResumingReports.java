package org.reihum.report;

import org.reihum.invitation.EachOnItsOwn;
import org.springframework.stereotype.Component;

/** Goes on with reports whose run was killed, once it has been found dead, or that were killed before it began. */
@Component
class ResumingReports {

    private final ReportRuns runs;
    private final StartingReport starting;

    ResumingReports(ReportRuns runs, StartingReport starting) {
        this.runs = runs;
        this.starting = starting;
    }

    /** A run that failed by itself, or that somebody stopped, has noted its end and is left alone. */
    void resume() {
        EachOnItsOwn.of(runs.killed(), starting::start);
    }
}
