package org.reihum.report;

import java.time.Clock;
import org.reihum.invitation.EachOnItsOwn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes on with reports whose run was killed, once it has been found dead, or that were killed before it began. One that
 * gets no further in several attempts may itself be what kills the process, and is left to people.
 */
@Component
class ResumingReports {

    private static final Logger LOG = LoggerFactory.getLogger(ResumingReports.class);
    private static final int ATTEMPTS_IN_VAIN = 3;

    private final ReportRuns runs;
    private final Reports reports;
    private final StartingReport starting;
    private final Clock clock;

    ResumingReports(ReportRuns runs, Reports reports, StartingReport starting, Clock clock) {
        this.runs = runs;
        this.reports = reports;
        this.starting = starting;
        this.clock = clock;
    }

    /** A run that failed by itself, or that somebody stopped, has noted its end and is left alone. */
    void resume() {
        EachOnItsOwn.of(runs.killed(), this::resume);
    }

    private void resume(long report) {
        if (runs.attemptsInVain(report) < ATTEMPTS_IN_VAIN) {
            starting.start(report);
        } else if (reports.get(report).ended() == null) {
            reports.leftToPeople(report, clock.instant());
            LOG.warn("Report {} got no further in {} attempts and waits for somebody", report, ATTEMPTS_IN_VAIN);
        }
    }
}
