package org.reihum.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report that was asked for.
 *
 * @param language of its headings and decimals
 * @param requestedAt what had been held by then is reported
 * @param started when its latest attempt began, {@code ended} when that came to an end
 */
record Report(
        long id,
        ReportScope scope,
        Locale language,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant started,
        @Nullable Instant ended) {

    Optional<ReportScope.Period> period() {
        return scope instanceof ReportScope.Period period ? Optional.of(period) : Optional.empty();
    }
}
