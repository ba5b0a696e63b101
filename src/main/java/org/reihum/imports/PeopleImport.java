package org.reihum.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of people and what became of it so far.
 *
 * @param ignored headings that mean nothing to us, in one line
 * @param skipped lines that were not entered
 */
record PeopleImport(
        long id,
        String sha256,
        String fileName,
        String ignored,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant started,
        @Nullable Instant ended,
        int entered,
        int changed,
        int unchanged,
        int skipped,
        ImportState state) {

    /** Lines that were looked at. */
    public int read() {
        return entered + changed + unchanged + skipped;
    }
}
