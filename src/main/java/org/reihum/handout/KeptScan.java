package org.reihum.handout;

import java.io.Serializable;

/**
 * A scan that somebody wanted to take away, and that is still there.
 *
 * @param reason as it was typed
 */
record KeptScan(long scan, String reason, Why why) implements Serializable {

    enum Why {
        NO_REASON,
        LONG
    }
}
