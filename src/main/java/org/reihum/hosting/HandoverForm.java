package org.reihum.hosting;

import org.reihum.network.Input;
import org.reihum.network.Lines;

/** What a host leaves for the next one. */
record HandoverForm(@Lines(max = 4000) String handover) {

    HandoverForm {
        handover = Input.tidy(handover);
    }
}
