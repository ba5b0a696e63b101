package org.reihum.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why and by whom something is entered in the ledger.
 *
 * @param handover the act it belongs to, if any
 */
public record LedgerNote(
        String reason, String who, Instant at, @Nullable Long handover) {

    /** How something came about that was never entered. */
    LedgerNote unknown() {
        return new LedgerNote("", "", at, null);
    }

    LedgerNote saying(String other) {
        return new LedgerNote(other, who, at, handover);
    }
}
