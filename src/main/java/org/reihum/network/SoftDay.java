package org.reihum.network;

import java.time.LocalDate;

/**
 * A working day on which many are away because of a public holiday beside it.
 *
 * @param name of that holiday
 */
public record SoftDay(LocalDate day, Kind kind, String name) {

    /** Why; in words under {@code network.soft.} with the name. */
    public enum Kind {
        BEFORE_HOLIDAY,
        /** A single working day between a public holiday and a weekend, or between two public holidays. */
        BRIDGE_DAY
    }
}
