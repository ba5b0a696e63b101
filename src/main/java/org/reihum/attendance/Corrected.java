package org.reihum.attendance;

import java.util.List;

/** What came of correcting a closed list. */
public sealed interface Corrected {

    /** @param changes what it changed, in the order it was asked for; what the list said already is left out */
    record Done(int version, List<Correction> changes) implements Corrected {}

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
