package org.reihum.attendance;

import java.util.List;

/** What came of correcting a closed list. */
public sealed interface Corrected {

    /** @param attendances the entries that were made, in the order they were asked for */
    record Done(int version, List<Long> attendances) implements Corrected {}

    /** Nothing was changed. */
    enum Refused implements Corrected {
        /** The list is open: it needs no correction. */
        NOT_CLOSED,
        /** Why is not said. */
        NO_REASON,
        /** The list says so already. */
        SAID_ALREADY
    }
}
