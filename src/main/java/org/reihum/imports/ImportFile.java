package org.reihum.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, how it is read, and what became of it: before the run what the look ahead has found.
 *
 * @param runKey of kind, content, reading, mapping and decision; null before it is entered
 * @param headings of its columns, and behind them that of the headings between
 * @param takeDifferences whether what differs from what is known is taken
 * @param expected how much the run has to do
 * @param version how often it was read another way
 */
record ImportFile(
        long id,
        Kind kind,
        String fileName,
        @Nullable String runKey,
        String sha256,
        Reading reading,
        List<String> headings,
        Mapping mapping,
        boolean takeDifferences,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant started,
        @Nullable Instant ended,
        int entered,
        int changed,
        int unchanged,
        int differing,
        int bad,
        int leftOut,
        int expected,
        int version,
        ImportState state) {

    /** How much has been done. */
    public int done() {
        return entered + changed + unchanged + differing + bad + leftOut;
    }

    /** Whether there is anything to enter or to change. */
    public int toEnter() {
        return entered + changed;
    }

    /** How many entries are neither bad nor left out. */
    public int good() {
        return entered + changed + unchanged + differing;
    }

    boolean isDraft() {
        return runKey == null;
    }

    /** Columns that a table of this kind needs and that nobody has named yet. */
    public List<Column> missing() {
        return mapping.missing(kind);
    }
}
