package org.reihum.report;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Enters a report and starts its run. Should the application end between the two, it is started a little later. */
@Component
class RequestingReport {

    private final Reports reports;
    private final StartingReport starting;

    RequestingReport(Reports reports, StartingReport starting) {
        this.reports = reports;
        this.starting = starting;
    }

    /** @return its number; that of the same report if it waits for its turn */
    long request(ReportScope scope, Locale language, String by, Instant now) {
        long report = reports.request(scope, language, by, now);
        starting.start(report);
        return report;
    }
}
