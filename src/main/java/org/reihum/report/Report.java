package org.reihum.report;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report that was asked for.
 *
 * @param language of its headings and decimals
 * @param requestedAt what had been held by then is reported
 * @param started when its latest attempt began, {@code ended} when that came to an end
 * @param version null until it has counted
 * @param rowsPlanned lines of its files; null until it knows how many
 */
record Report(
        long id,
        ReportScope scope,
        Locale language,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Integer version,
        boolean provisional,
        @Nullable Integer rowsPlanned,
        int rowsDone) {

    /** Whether its lines have to say of which series they are. */
    boolean severalSeries() {
        return scope.series().size() > 1;
    }

    /** Of one meeting the list names people, else it has numbers for them. */
    boolean names() {
        return scope.kind() == ReportKind.MEETING;
    }
}
