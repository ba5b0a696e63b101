package org.reihum.network;

import java.time.LocalDate;

/** Days on which no meeting takes place in a state, both ends included. */
public record DayOff(LocalDate first, LocalDate last, Kind kind, String name) {

    /** Why the day is closed. */
    public enum Kind {
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        /** 24 and 31 December. */
        CLOSED_DAY
    }
}
